package dev.plumbline.rules;

import static dev.plumbline.rules.LintSamples.MFA;
import static dev.plumbline.rules.LintSamples.must;
import static dev.plumbline.rules.LintSamples.policy;
import static dev.plumbline.rules.LintSamples.told;
import static dev.plumbline.rules.LintSamples.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lint tells of conditions: negatives, duplicates, and results that cannot come. */
final class ConditionLintTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not (the root user of the account has no credentials)",
        "not (the name of the account is not \"x\")",
        "not (the name of the account is absent)",
        "none of\n    - the root user of the account has no credentials",
        "none of the enabled regions of the account where the opt-in status of the enabled region"
            + " is not \"DISABLED\""
      })
  void a_negative_of_a_negative_is_told(String requirement) {
    assertThat(told(policy("account", "", must(requirement))))
        .singleElement()
        .asString()
        .startsWith("L104 ")
        .endsWith("is a negative under a negative");
  }

  @Test
  void a_negative_over_what_may_be_absent_is_told_unless_absence_is_spoken_of() {
    String signIn = "the last sign-in of the root user of the account";
    String young = "not (" + signIn + " is older than 90 days)";

    assertThat(told(policy("account", "", must(young))))
        .containsExactly(
            "L105 13 where '"
                + signIn
                + "' is absent, this is no, so the negative around it is yes");
    assertThat(
            told(
                policy(
                    "account",
                    "",
                    must("all of\n    - " + signIn + " is present\n    - " + young))))
        .isEmpty();
  }

  @Test
  void a_negative_over_a_sentence_that_may_be_absent_is_told() {
    String mfa = "the root user of the account has MFA";

    assertThat(warnings(policy("account", "", must("not (" + mfa + ")"))))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("L105");
              assertThat(problem.help().orElse("")).contains("with the opposite sentence");
            });
    assertThat(
            told(
                policy(
                    "account",
                    "",
                    must("none of the trails of the account where the trail is logging"))))
        .containsExactly(
            "L105 48 where 'the trail is logging' is absent, this is no, so the negative around it"
                + " is yes");
  }

  @Test
  void policies_that_differ_only_in_wording_are_duplicates() {
    String first =
        policy(
            "account",
            "where the account is active",
            must(
                "any of\n    - the root user of the account has MFA\n"
                    + "    - the root user of the account has no credentials"));
    String second =
        policy(
                "account",
                "where the account is active",
                must(
                    "any of\n    - the root user of the account has no credentials\n"
                        + "    - The root user of the  account has MFA"))
            .replace("policy X", "policy Y");

    assertThat(told(first, second)).containsExactly("L106 8 policy Y says the same as X");
  }

  @Test
  void a_policy_that_fails_only_where_a_stricter_one_does_is_told() {
    String keys = "the number of access keys of the root user of the account is at most ";
    String strict = policy("account", "", must(keys + "0"));
    String lax = policy("account", "where the account is active", must(keys + "1"));

    assertThat(told(strict, lax.replace("policy X", "policy Y")))
        .containsExactly("L107 8 whatever fails Y fails X too");
    assertThat(
            told(
                strict,
                lax.replace("policy X", "policy Y")
                    .replace("severity     high", "severity critical")))
        .isEmpty();
  }

  @Test
  void a_requirement_that_the_scope_demands_never_fails() {
    assertThat(
            warnings(
                policy("account", "where the account is active", must("the account is active"))))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("L108");
              assertThat(problem.message()).isEqualTo("no account can ever FAIL this policy");
              assertThat(problem.help())
                  .contains(
                      "line 11 'the account is active' is already required by 'where' on line 10;"
                          + " e.g. account active=yes → PASS, active=no → NOT_APPLICABLE");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "at least 0 of the trails of the account",
        "any of\n    - the name of the account is present\n    - the name of the account is absent",
        "any of\n    - the number of access keys of the root user of the account is absent\n"
            + "    - the number of access keys of the root user of the account is at least 1\n"
            + "    - the number of access keys of the root user of the account is less than 2"
      })
  void what_is_always_yes_never_fails(String requirement) {
    assertThat(told(policy("account", "", must(requirement))))
        .singleElement()
        .asString()
        .startsWith("L108 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "all of\n    - the number of access keys of the root user of the account is at least 2\n"
            + "    - the number of access keys of the root user of the account is at most 1",
        "all of\n    - the last sign-in of the root user of the account is older than 90 days\n"
            + "    - the last sign-in of the root user of the account is not older than 30 days",
        "some of the trails of the account where all of\n    - the trail is logging\n"
            + "    - the trail is not logging",
        "all of\n    - the name of the account is \"a\"\n    - the name of the account is \"b\""
      })
  void what_excludes_itself_never_passes(String requirement) {
    assertThat(told(policy("account", "", must(requirement))))
        .singleElement()
        .asString()
        .startsWith("L109 ");
  }

  @Test
  void a_scope_that_excludes_itself_applies_to_nothing() {
    String where = "where the account is active and the account is not active";

    assertThat(told(policy("account", where, MFA)))
        .containsExactly("L110 9 the policy applies to no account");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the name of the account starts with \"a\" or the name of the account ends with \"b\"",
        "for all of the trails of the account: the trail is logging",
        "any of\n    - the last sign-in of the root user of the account is older than 90 days\n"
            + "    - the last sign-in of the root user of the account is not older than 90 days"
      })
  void nothing_is_claimed_of_what_can_pass_and_fail(String requirement) {
    assertThat(told(policy("account", "", must(requirement)))).isEmpty();
  }
}
