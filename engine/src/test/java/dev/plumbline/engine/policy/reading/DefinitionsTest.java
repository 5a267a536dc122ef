package dev.plumbline.engine.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Condition.Defined;
import dev.plumbline.engine.policy.Problem;
import org.junit.jupiter.api.Test;

class DefinitionsTest {

  private static final String GOLDEN =
      """
      define "the account is golden" for each account
        not  "the account is not golden"
        when the account is active
      end
      """;

  @Test
  void a_definition_makes_a_sentence_and_its_opposite() {
    Defined said = (Defined) condition(GOLDEN, "the account is golden");
    assertThat(said.negated()).isFalse();
    assertThat(said.definition().when().words()).isEqualTo("the account is active");
    assertThat(((Defined) condition(GOLDEN, "the account is not golden")).negated()).isTrue();
  }

  @Test
  void a_defined_sentence_chains_like_any_other() {
    String owned =
        """
        define "the root user is safe" for each root user
          when the root user has MFA
        end
        """;
    Defined said = (Defined) condition(owned, "the root user of the account is safe");
    assertThat(said.way().orElseThrow().target().name()).isEqualTo("root user");
  }

  @Test
  void definitions_lean_on_each_other_in_any_order() {
    String text =
        """
        define "the account is precious" for each account
          when the account is golden
        end
        """
            + GOLDEN;
    Defined said = (Defined) condition(text, "the account is precious");
    assertThat(said.definition().when()).isInstanceOf(Defined.class);
  }

  @Test
  void a_definition_that_comes_back_to_itself_shows_the_way() {
    Problem problem =
        mistake(
            """
            define "the account is a" for each account
              when the account is b
            end
            define "the account is b" for each account
              when not (the account is c)
            end
            define "the account is c" for each account
              when the account is active and the account is a
            end
            """);
    assertThat(problem.code()).isEqualTo("P220");
    assertThat(problem.span().line()).isEqualTo(8);
    assertThat(problem.message()).isEqualTo("'the account is a' is defined by itself");
    assertThat(problem.help())
        .contains(
            "'the account is a' needs 'the account is b' needs 'the account is c' needs 'the"
                + " account is a'; say one of them in words of the vocabulary");
  }

  @Test
  void a_sentence_that_does_not_name_its_thing_is_refused() {
    assertThat(
            mistake(
                "define \"it is golden\" for each account\n  when the account is active\nend\n"))
        .extracting(Problem::code, problem -> problem.span().column())
        .containsExactly("P221", 8);
  }

  @Test
  void a_sentence_that_can_be_said_already_is_refused() {
    assertThat(
            mistake(
                    "define \"The account  is active\" for each account\n  when the account is active\nend\n")
                .message())
        .isEqualTo("this sentence can be said already, in the vocabulary");
    assertThat(mistake(GOLDEN + GOLDEN).message())
        .isEqualTo("this sentence can be said already, test.policy:1:8");
  }

  @Test
  void a_definition_without_its_condition_says_what_it_lacks() {
    assertThat(mistake("define \"the account is golden\" for each account\nend\n").message())
        .isEqualTo("this definition has no line 'when'");
  }

  @Test
  void a_test_cannot_give_what_is_defined() {
    Problem problem =
        mistake(
            GOLDEN
                + Language.policyText("applies to each account\nmust the account is golden")
                + """
                test "gold" for TEST.ONE
                  given account "A"
                    - the account is golden
                  expect PASS
                end
                """);
    assertThat(problem.code()).isEqualTo("P223");
    assertThat(problem.message())
        .isEqualTo("'the account is golden' is defined, so a test cannot give it");
  }

  @Test
  void a_mistake_in_a_definition_is_told_once_and_not_where_it_is_used() {
    Problem problem =
        mistake(
            GOLDEN.replace("the account is active", "the account is actve")
                + Language.policyText("applies to each account\nmust the account is golden"));
    assertThat(problem.code()).isEqualTo("P201");
    assertThat(problem.span().line()).isEqualTo(3);
  }

  @Test
  void definitions_that_double_each_time_are_refused_before_they_cost_anything() {
    StringBuilder text = new StringBuilder(GOLDEN);
    String before = "golden";
    for (int i = 1; i <= 20; i++) {
      text.append(
          """
          define "the account is g%d" for each account
            when the account is %s and the account is %s
          end
          """
              .formatted(i, before, before));
      before = "g" + i;
    }
    assertThat(Language.read(text.toString()).problems())
        .isNotEmpty()
        .allSatisfy(
            problem ->
                assertThat(problem.message())
                    .isEqualTo("with its definitions written out this has more than 2000 clauses"));
  }

  @Test
  void definitions_that_lean_too_deep_are_refused() {
    StringBuilder text = new StringBuilder(GOLDEN);
    String before = "golden";
    for (int i = 1; i <= 33; i++) {
      text.append(
          """
          define "the account is g%d" for each account
            when the account is %s
          end
          """
              .formatted(i, before));
      before = "g" + i;
    }
    assertThat(Language.read(text.toString()).problems())
        .extracting(Problem::message)
        .contains("definitions lean on each other more than 32 deep");
  }

  private static Condition condition(String definitions, String words) {
    return Language.bundle(
            definitions + Language.policyText("applies to each account\nmust " + words))
        .policies()
        .get(0)
        .must();
  }

  private static Problem mistake(String text) {
    return Language.only(Language.read(text));
  }
}
