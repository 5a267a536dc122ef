package dev.plumbline.rules;

import static dev.plumbline.rules.LintSamples.MFA;
import static dev.plumbline.rules.LintSamples.POLICY;
import static dev.plumbline.rules.LintSamples.all;
import static dev.plumbline.rules.LintSamples.must;
import static dev.plumbline.rules.LintSamples.policy;
import static dev.plumbline.rules.LintSamples.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.lint.Lint;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.ShippedFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What lint tells of headers, parameters and tests, and that what ships is clean. */
final class LintTest {

  @Test
  void the_bundle_that_ships_is_clean() {
    Bundle bundle =
        BundleReader.read(BundleReader.Input.shipped(ShippedFiles.read())).bundle().orElseThrow();

    assertThat(Lint.of(bundle)).extracting(Problem::render).isEmpty();
  }

  @Test
  void a_policy_without_owner_and_version_is_told() {
    String nobody = POLICY.replaceAll("(?m)^  (owner|version).*\n", "");

    assertThat(told(nobody.formatted("account", "", must("the account is active"))))
        .containsExactly("L101 8 policy X has no owner and no version");
    assertThat(told(POLICY.replaceAll("(?m)^  owner.*\n", "").formatted("account", "", MFA)))
        .containsExactly("L101 8 policy X has no owner");
  }

  @Test
  void results_that_no_test_expects_are_told() {
    String policy = policy("account", "", MFA);
    String test =
        "test \"x\" for X\n  given account \"1\"\n    - the root user of the account has MFA\n"
            + "  expect PASS for account \"1\"\nend\n";

    assertThat(all(List.of(policy))).containsExactly("L102 8 policy X has no test");
    assertThat(all(List.of(policy, test)))
        .containsExactly(
            "L102 8 no test of policy X expects FAIL or UNKNOWN or NOT_APPLICABLE",
            "L113 8 no test of policy X makes 'the root user of the account has MFA' unknown");
  }

  @Test
  void of_clauses_inside_each_other_the_innermost_that_was_never_unknown_is_told() {
    String policy =
        policy(
            "account",
            "",
            must(
                "all of\n    - the account is active\n    - the root user of the account has MFA"));
    String test =
        """
        test "x" for X
          | account | the account is active | the root user of the account has MFA | expect |
          | "1"     | yes                   | yes                                  | PASS   |
          | "2"     | unknown               | no                                   | FAIL   |
        end
        """;

    assertThat(all(List.of(policy, test)))
        .filteredOn(line -> line.startsWith("L113"))
        .containsExactly(
            "L113 7 no test of policy X makes 'the root user of the account has MFA' unknown");
  }

  @Test
  void a_parameter_that_nothing_uses_is_told_at_its_name() {
    String policy = POLICY.formatted("account", "", MFA);
    String unused = policy.replace("  applies", "  parameter    most keys is 0\n  applies");

    assertThat(told(unused)).containsExactly("L103 16 parameter 'most keys' is not used");
    assertThat(
            told(
                unused.replace(
                    MFA,
                    must(
                        "the number of access keys of the root user of the account is at most"
                            + " most keys"))))
        .isEmpty();
  }

  @Test
  void a_value_outside_its_bounds_is_told_at_the_parameter() {
    String policy =
        POLICY.formatted(
            "account",
            "",
            must("the number of access keys of the root user of the account is at most most keys"));

    assertThat(
            told(
                policy.replace(
                    "  applies", "  parameter    most keys is 5, between 0 and 2\n  applies")))
        .containsExactly("L112 16 parameter 'most keys' is 5, and its bounds are between 0 and 2");
    assertThat(
            told(
                policy.replace("  applies", "  parameter    most keys is 2, at most 2\n  applies")))
        .isEmpty();
  }

  @Test
  void an_evidence_line_that_allows_more_than_the_source_is_told() {
    String policy = policy("account", "", MFA);

    assertThat(
            told(
                policy.replace(
                    "  applies",
                    "  evidence     credential report, at most 400 days old\n  applies")))
        .singleElement()
        .asString()
        .startsWith("L111 16 credential report of 400 days is never used");
  }
}
