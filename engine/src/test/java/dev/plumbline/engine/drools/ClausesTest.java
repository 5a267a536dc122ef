package dev.plumbline.engine.drools;

import static dev.plumbline.engine.drools.Conditions.absent;
import static dev.plumbline.engine.drools.Conditions.all;
import static dev.plumbline.engine.drools.Conditions.any;
import static dev.plumbline.engine.drools.Conditions.compare;
import static dev.plumbline.engine.drools.Conditions.is;
import static dev.plumbline.engine.drools.Conditions.isNot;
import static dev.plumbline.engine.drools.Conditions.none;
import static dev.plumbline.engine.drools.Conditions.not;
import static dev.plumbline.engine.drools.Conditions.path;
import static dev.plumbline.engine.drools.Conditions.present;
import static dev.plumbline.engine.drools.Things.a;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.findings.Assessment;
import dev.plumbline.engine.policy.Age;
import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Condition.Operator;
import dev.plumbline.engine.policy.Path;
import dev.plumbline.engine.policy.Value;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences, comparisons and groups, through a real session. */
class ClausesTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Path LIVED_IN = path(0, "house", "lived in");
  private static final Path STREET = path(0, "house", "street");
  private static final Path FLOORS = path(0, "house", "floors");
  private static final Path WINDOWS = path(0, "house", "windows");
  private static final Path BUILT = path(0, "house", "built");
  private static final Path TAGS = path(0, "house", "tags");
  private static final Path LOCKED = path(0, "house", "front door", "door", "locked");

  private static Assessment assess(Condition condition, Things house) {
    return RuleBase.of(Vocabularies.HOUSES, List.of(Policies.policy("P", "house").must(condition)))
        .assess(List.of(house.thing()), NOW)
        .get(0);
  }

  /** PASS, FAIL or UNKNOWN as Y, N or U. */
  private static char truth(Condition condition, Things house) {
    return assess(condition, house).trace().orElseThrow().letters().charAt(1);
  }

  private static Things house() {
    return a("house", "h");
  }

  @Test
  void an_absent_value_makes_every_sentence_no_and_its_opposite_too() {
    Things absent = house().without("lived in");

    assertThat(truth(is(LIVED_IN), absent)).isEqualTo('N');
    assertThat(truth(isNot(LIVED_IN), absent)).isEqualTo('N');
    assertThat(truth(absent(LIVED_IN), absent)).isEqualTo('Y');
    assertThat(truth(present(LIVED_IN), absent)).isEqualTo('N');
    assertThat(truth(not(is(LIVED_IN)), absent)).isEqualTo('Y');
  }

  @Test
  void an_unknown_value_makes_sentences_and_presence_unknown() {
    Things unknown = house().unknown("lived in", Things.DENIED);

    assertThat(truth(is(LIVED_IN), unknown)).isEqualTo('U');
    assertThat(truth(isNot(LIVED_IN), unknown)).isEqualTo('U');
    assertThat(truth(absent(LIVED_IN), unknown)).isEqualTo('U');
    assertThat(truth(present(LIVED_IN), unknown)).isEqualTo('U');
  }

  @Test
  void a_phrase_through_an_absent_thing_is_absent_and_through_an_unknown_one_unknown() {
    assertThat(truth(is(LOCKED), house().without("front door"))).isEqualTo('N');
    assertThat(truth(absent(LOCKED), house().without("front door"))).isEqualTo('Y');
    Assessment unknown = assess(is(LOCKED), house().unknown("front door", Things.DENIED));
    assertThat(unknown.causes()).containsExactly(Things.DENIED);
  }

  @ParameterizedTest
  @CsvSource({
    "IS, elm street, Y",
    "IS, Elm, N",
    "IS_NOT, Elm, Y",
    "CONTAINS, M S, Y",
    "STARTS_WITH, elm, Y",
    "STARTS_WITH, street, N",
    "ENDS_WITH, STREET, Y",
    "MATCHES, elm*, Y",
    "MATCHES, e?m str*t, Y",
    "MATCHES, elm, N",
    "MATCHES, elm.street, N",
    "MATCHES_PATTERN, ^Elm, Y",
    "MATCHES_PATTERN, ^elm, N",
    "MATCHES_PATTERN, m S, Y",
  })
  void texts_compare_without_regard_to_case(Operator operator, String operand, char truth) {
    assertThat(truth(compare(STREET, operator, operand), house().with("street", "Elm Street")))
        .isEqualTo(truth);
  }

  @ParameterizedTest
  @CsvSource({
    "IS, 3, Y",
    "IS_NOT, 3, N",
    "AT_LEAST, 3, Y",
    "AT_LEAST, 4, N",
    "AT_MOST, 3, Y",
    "AT_MOST, 2, N",
    "MORE_THAN, 3, N",
    "MORE_THAN, 2, Y",
    "LESS_THAN, 3, N",
    "LESS_THAN, 4, Y",
  })
  void numbers_compare_by_value(Operator operator, int operand, char truth) {
    assertThat(
            truth(
                compare(FLOORS, operator, operand),
                house().with("floors", new java.math.BigDecimal("3.00"))))
        .isEqualTo(truth);
  }

  @Test
  void between_includes_both_ends_and_one_of_takes_any() {
    Things three = house().with("floors", 3);

    assertThat(truth(compare(FLOORS, Operator.BETWEEN, 3, 5), three)).isEqualTo('Y');
    assertThat(truth(compare(FLOORS, Operator.BETWEEN, 1, 3), three)).isEqualTo('Y');
    assertThat(truth(compare(FLOORS, Operator.BETWEEN, 4, 5), three)).isEqualTo('N');
    assertThat(truth(compare(FLOORS, Operator.ONE_OF, 1, 3), three)).isEqualTo('Y');
    assertThat(truth(compare(FLOORS, Operator.NOT_ONE_OF, 1, 3), three)).isEqualTo('N');
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T23:59:59Z, N, Y, N",
    "2026-11-23T00:00:00Z, Y, N, N",
    "2026-11-23T23:59:59.999Z, Y, N, N",
    "2026-11-24T00:00:00Z, N, N, Y",
  })
  void a_day_is_the_whole_day_in_utc(Instant built, char is, char before, char after) {
    Value day = new Value.DateValue(Instant.parse("2026-11-23T00:00:00Z"), "2026-11-23");
    Things house = house().with("built", built);

    assertThat(truth(compare(BUILT, Operator.IS, day), house)).isEqualTo(is);
    assertThat(truth(compare(BUILT, Operator.BETWEEN, day, day), house)).isEqualTo(is);
    assertThat(truth(compare(BUILT, Operator.BEFORE, day), house)).isEqualTo(before);
    assertThat(truth(compare(BUILT, Operator.AFTER, day), house)).isEqualTo(after);
  }

  @Test
  void ages_count_calendar_days_and_exact_hours() {
    Age ninety = new Age(90, Age.Unit.DAYS);
    Things at = house().with("built", Instant.parse("2026-08-25T23:00:00Z"));
    Things over = house().with("built", Instant.parse("2026-08-24T23:00:00Z"));

    assertThat(truth(compare(BUILT, Operator.OLDER_THAN, ninety), at)).isEqualTo('N');
    assertThat(truth(compare(BUILT, Operator.OLDER_THAN, ninety), over)).isEqualTo('Y');
    assertThat(truth(compare(BUILT, Operator.NOT_OLDER_THAN, ninety), at)).isEqualTo('Y');
    assertThat(truth(compare(BUILT, Operator.NOT_OLDER_THAN, ninety), house().without("built")))
        .isEqualTo('N');
  }

  @ParameterizedTest
  @CsvSource({"present, present, N", "present, absent, N", "absent, unknown, N"})
  void comparing_with_something_absent_is_no(String left, String right, char truth) {
    Things house = number(number(house(), "floors", 1, left), "windows", 2, right);

    assertThat(truth(compare(FLOORS, Operator.AT_LEAST, WINDOWS), house)).isEqualTo(truth);
  }

  private static Things number(Things house, String name, int number, String state) {
    return switch (state) {
      case "present" -> house.with(name, number);
      case "absent" -> house.without(name);
      default -> house.unknown(name, Things.DENIED);
    };
  }

  @Test
  void comparing_with_something_unknown_is_unknown_for_all_causes() {
    assertThat(
            assess(
                    compare(FLOORS, Operator.IS, WINDOWS),
                    house().unknown("floors", Things.DENIED).unknown("windows", Things.THROTTLED))
                .causes())
        .containsExactly(Things.DENIED, Things.THROTTLED);
    assertThat(
            truth(
                compare(FLOORS, Operator.LESS_THAN, WINDOWS),
                house().with("floors", 1).with("windows", 8)))
        .isEqualTo('Y');
  }

  @Test
  void a_list_of_texts_with_a_gap_can_show_that_it_contains_and_not_that_it_does_not() {
    Condition contains = compare(TAGS, Operator.CONTAINS, "Prod");

    assertThat(truth(contains, house().all("tags", "PROD", "eu"))).isEqualTo('Y');
    assertThat(truth(contains, house().all("tags", "production"))).isEqualTo('N');
    assertThat(truth(contains, house().some("tags", Things.DENIED, "prod"))).isEqualTo('Y');
    assertThat(truth(contains, house().some("tags", Things.DENIED, "eu"))).isEqualTo('U');
  }

  @ParameterizedTest
  @CsvSource({
    "Y, Y, Y, Y, N", "Y, N, N, Y, N", "N, N, N, N, Y",
    "Y, U, U, Y, N", "N, U, N, U, U", "U, U, U, U, U",
  })
  void groups_follow_kleene(char first, char second, char all, char any, char none) {
    Things house = yesNo(house(), "lived in", first);
    house = house.with("front door", yesNo(a("door", "d"), "locked", second).thing());

    assertThat(truth(all(is(LIVED_IN), is(LOCKED)), house)).isEqualTo(all);
    assertThat(truth(all(is(LOCKED), is(LIVED_IN)), house)).isEqualTo(all);
    assertThat(truth(any(is(LIVED_IN), is(LOCKED)), house)).isEqualTo(any);
    assertThat(truth(none(is(LIVED_IN), is(LOCKED)), house)).isEqualTo(none);
  }

  private static Things yesNo(Things thing, String name, char truth) {
    return truth == 'U' ? thing.unknown(name, Things.DENIED) : thing.with(name, truth == 'Y');
  }

  @Test
  void nothing_is_short_circuited() {
    assertThat(
            assess(
                    any(is(LIVED_IN), all(is(LOCKED), not(is(LIVED_IN)))),
                    house().with("lived in", true).unknown("front door", Things.DENIED))
                .trace()
                .orElseThrow()
                .letters())
        .isEqualTo(":YYNUNY");
  }
}
