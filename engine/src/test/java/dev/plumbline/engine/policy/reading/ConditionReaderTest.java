package dev.plumbline.engine.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.policy.Age;
import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Condition.Comparison;
import dev.plumbline.engine.policy.Condition.Count;
import dev.plumbline.engine.policy.Condition.Group;
import dev.plumbline.engine.policy.Condition.Group.Joint;
import dev.plumbline.engine.policy.Condition.Operator;
import dev.plumbline.engine.policy.Condition.Order;
import dev.plumbline.engine.policy.Condition.Sentence;
import dev.plumbline.engine.policy.Condition.Share;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.things.Attribute;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionReaderTest {

  @Test
  void the_longest_phrase_wins() {
    Comparison comparison =
        (Comparison) Language.condition("the name of the account in the contract is \"A\"");
    assertThat(comparison.path().target().name()).isEqualTo("legal");
    Comparison shorter = (Comparison) Language.condition("the name of the account is \"A\"");
    assertThat(shorter.path().target().name()).isEqualTo("name");
  }

  @Test
  void a_longer_phrase_may_stand_where_a_thing_stands() {
    Sentence sentence = (Sentence) Language.condition("the root user of the account has MFA");
    assertThat(sentence.path().steps())
        .extracting(Attribute::name)
        .containsExactly("root user", "mfa");
    assertThat(sentence.path().frame()).isZero();
    Comparison comparison =
        (Comparison)
            Language.condition("the number of access keys of the root user of the account is 0");
    assertThat(comparison.path().steps())
        .extracting(Attribute::name)
        .containsExactly("root user", "keys");
  }

  @Test
  void the_not_form_of_a_sentence_is_its_negation() {
    assertThat(((Sentence) Language.condition("the account is not active")).negated()).isTrue();
    assertThat(((Sentence) Language.condition("the account is active")).negated()).isFalse();
  }

  @Test
  void words_with_two_meanings_are_refused_with_both() {
    String vocabulary =
        """
        thing account
          yes/no good "the account is fine" not "the account is bad"
          yes/no paid "the account is fine" not "the account is unpaid"
        """;
    Problem problem =
        Language.only(
            Language.read(
                vocabulary,
                Language.policyText("applies to each account\nmust the account is fine")));
    assertThat(problem.code()).isEqualTo("P203");
    assertThat(problem.help())
        .contains(
            "it can mean 'good of account' or 'paid of account'; change one of the two phrases in"
                + " the vocabulary");
  }

  @Test
  void case_and_spacing_do_not_matter() {
    Condition plain = Language.condition("the root user of the account has MFA");
    Condition other = Language.condition("THE  Root\tuser   of the ACCOUNT has mfa");
    assertThat(((Sentence) other).path().steps()).isEqualTo(((Sentence) plain).path().steps());
    assertThat(other.words()).isEqualTo("THE Root user of the ACCOUNT has mfa");
  }

  @Test
  void a_scope_may_stand_behind_the_thing_or_on_a_line_of_its_own() {
    Policy behind =
        Language.policy(
            "applies to each account where the account is active\nmust the count of the account is 1");
    Policy below =
        Language.policy(
            "applies to each account\nwhere the account is active\nmust the count of the account is 1");
    assertThat(behind.where().map(Condition::words)).contains("the account is active");
    assertThat(below.where().map(Condition::words)).contains("the account is active");
  }

  @Test
  void two_scopes_are_one_too_many() {
    Problem problem =
        Language.only(
            Language.read(
                Language.policyText(
                    """
                    applies to each account where the account is active
                    where the count of the account is 2
                    must the count of the account is 1
                    """)));
    assertThat(problem.code()).isEqualTo("P106");
    assertThat(problem.message()).isEqualTo("there is a line 'where' already, line 6");
  }

  @Test
  void and_binds_more_than_or() {
    Group or =
        (Group)
            Language.condition(
                "the account is active or the count of the account is 1 and the tier of the"
                    + " account is Gold");
    assertThat(or.joint()).isEqualTo(Joint.ANY);
    assertThat(or.parts()).hasSize(2);
    assertThat(or.parts().get(0)).isInstanceOf(Sentence.class);
    Group and = (Group) or.parts().get(1);
    assertThat(and.joint()).isEqualTo(Joint.ALL);
    assertThat(and.words())
        .isEqualTo("the count of the account is 1 and the tier of the account is Gold");
  }

  @Test
  void brackets_bind_more_than_and() {
    Group and =
        (Group)
            Language.condition(
                "(the account is active or the count of the account is 1) and the tier of the"
                    + " account is Gold");
    assertThat(and.joint()).isEqualTo(Joint.ALL);
    assertThat(((Group) and.parts().get(0)).joint()).isEqualTo(Joint.ANY);
  }

  @Test
  void not_negates_its_brackets() {
    Condition.Not not = (Condition.Not) Language.condition("not (the account is active)");
    assertThat(not.part().words()).isEqualTo("the account is active");
  }

  @Test
  void groups_nest_by_indentation() {
    Group all =
        (Group)
            Language.condition(
                """
                all of
                  - the account is active
                  - any of
                      - the count of the account is 1
                      - none of
                          - the count of the account is 2
                  - the tier of the account is Gold
                """);
    assertThat(all.joint()).isEqualTo(Joint.ALL);
    assertThat(all.parts()).hasSize(3);
    Group any = (Group) all.parts().get(1);
    assertThat(any.joint()).isEqualTo(Joint.ANY);
    assertThat(any.parts()).hasSize(2);
    Group none = (Group) any.parts().get(1);
    assertThat(none.joint()).isEqualTo(Joint.NONE);
    assertThat(none.parts()).hasSize(1);
  }

  @Test
  void operands_keep_their_kind() {
    assertThat(operand("the count of the account is at least 1.50"))
        .isInstanceOfSatisfying(
            Value.NumberValue.class,
            number -> assertThat(number.number()).isEqualTo(new BigDecimal("1.50")));
    assertThat(operand("the last sign-in of the account is older than 90 days"))
        .isInstanceOfSatisfying(
            Value.DurationValue.class,
            duration -> assertThat(duration.age()).isEqualTo(new Age(90, Age.Unit.DAYS)));
    assertThat(operand("the last sign-in of the account is not older than 4 Hours"))
        .isInstanceOfSatisfying(
            Value.DurationValue.class,
            duration -> assertThat(duration.age()).isEqualTo(new Age(4, Age.Unit.HOURS)));
    assertThat(operand("the tier of the account is gold"))
        .isInstanceOfSatisfying(
            Value.TextValue.class, text -> assertThat(text.type()).isEqualTo(Value.Type.CHOICE));
    assertThat(operand("the name of the account is the name of the account in the contract"))
        .isInstanceOf(Value.Reading.class);
  }

  @Test
  void a_day_means_its_first_instant_in_utc() {
    assertThat(operand("the last sign-in of the account is before 2026-11-23"))
        .isInstanceOfSatisfying(
            Value.DateValue.class,
            date -> assertThat(date.instant()).isEqualTo(Instant.parse("2026-11-23T00:00:00Z")));
  }

  @Test
  void a_time_of_day_is_written_in_utc() {
    assertThat(operand("the last sign-in of the account is after 2026-11-23T10:30Z"))
        .isInstanceOfSatisfying(
            Value.DateValue.class,
            date -> assertThat(date.instant()).isEqualTo(Instant.parse("2026-11-23T10:30:00Z")));
    Problem elsewhere =
        Language.mistake("the last sign-in of the account is after 2026-11-23T10:30+01:00");
    assertThat(elsewhere.code()).isEqualTo("P113");
    assertThat(elsewhere.span().length()).isEqualTo("2026-11-23T10:30+01:00".length());
  }

  @ParameterizedTest
  @CsvSource({
    "31.12.2026, 2026-12-31",
    "12/31/2026, 2026-12-31",
    "31/12/2026, 2026-12-31",
    "2026/1/5, 2026-01-05",
    "03/04/2026, such as 2026-12-31",
    "2026-02-30, such as 2026-12-31"
  })
  void a_day_in_another_order_is_told_with_the_day_that_is_meant(String written, String help) {
    Problem problem = Language.mistake("the last sign-in of the account is before " + written);
    assertThat(problem.code()).isEqualTo("P113");
    assertThat(problem.help().orElse("")).endsWith(help);
  }

  @Test
  void between_and_one_of_have_several_operands() {
    Comparison between =
        (Comparison) Language.condition("the count of the account is between 1 and 3");
    assertThat(between.operator()).isEqualTo(Operator.BETWEEN);
    assertThat(between.operands()).extracting(Value::words).containsExactly("1", "3");
    Comparison oneOf =
        (Comparison) Language.condition("the name of the account is one of \"A\", \"B\", \"C\"");
    assertThat(oneOf.operands()).hasSize(3);
  }

  @Test
  void a_share_is_a_percentage_and_a_number_of_items_a_count() {
    Share share =
        (Share)
            Language.condition(
                "for at least 95 % of the stages of the account: the stage is a test");
    assertThat(share.percent().type()).isEqualTo(Value.Type.PERCENTAGE);
    assertThat(share.percent().words()).isEqualTo("95 %");
    Count count =
        (Count)
            Language.condition(
                "for at least 2 of the stages of the account where the stage blocks: the stage is"
                    + " a test");
    assertThat(count.where().map(Condition::words))
        .contains("the stage blocks and the stage is a test");
  }

  @Test
  void order_looks_at_some_or_every_item() {
    Order order =
        (Order)
            Language.condition(
                "in the stages of the account: some where the stage is a test comes before every"
                    + " where the stage blocks");
    assertThat(order.everyFirst()).isFalse();
    assertThat(order.everySecond()).isTrue();
    assertThat(order.first().words()).isEqualTo("the stage is a test");
    assertThat(((Sentence) order.second()).path().frame()).isEqualTo(1);
  }

  @Test
  void a_parameter_stands_for_its_value() {
    Policy policy =
        Language.policy(
            """
            parameter grace period is 3 days
            applies to each account
            must the last sign-in of the account is not older than grace period
            """);
    assertThat(((Comparison) policy.must()).operands()).containsExactly(policy.parameters().get(0));
  }

  @Test
  void a_chain_of_phrases_without_end_is_no_phrase() {
    String vocabulary =
        """
        thing account
          yes/no active "the account is active" not "the account is not active"
          one payer of account "the payer of the account"
        """;
    String chain = "the payer of ".repeat(600) + "the account is active";
    assertThat(
            Language.only(
                    Language.read(
                        vocabulary, Language.policyText("applies to each account\nmust " + chain)))
                .code())
        .isEqualTo("P201");
  }

  private static Value operand(String condition) {
    return ((Comparison) Language.condition(condition)).operands().get(0);
  }
}
