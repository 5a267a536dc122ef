package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.lint.Lint;
import dev.plumbline.engine.lint.LintRule;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.ShippedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LintTest {

  @Test
  void the_bundle_that_ships_is_clean() {
    Bundle bundle =
        BundleReader.read(BundleReader.Input.shipped(ShippedFiles.read())).bundle().orElseThrow();

    assertThat(Lint.of(bundle)).extracting(Problem::render).isEmpty();
  }

  @Test
  void each_rule_has_its_section() throws IOException {
    String page = Files.readString(Path.of("../docs/language/lint.md"));

    assertThat(Pattern.compile("(?m)^## (L\\d+)$").matcher(page).results())
        .extracting(section -> section.group(1))
        .containsExactlyElementsOf(Stream.of(LintRule.values()).map(LintRule::code).toList());
    assertThat(Pattern.compile("(?m)^- \\[(L\\d+)]\\(.*\\): (.*)$").matcher(page).results())
        .extracting(LintTest::codeAndSummary)
        .containsExactlyElementsOf(
            Stream.of(LintRule.values()).map(rule -> rule.code() + " " + rule.summary()).toList());
  }

  private static String codeAndSummary(MatchResult line) {
    return line.group(1) + " " + line.group(2);
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
        .containsExactly("L102 8 no test of policy X expects FAIL or UNKNOWN or NOT_APPLICABLE");
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
        "any of\n    - the root user of the account has MFA\n"
            + "    - not (the root user of the account has MFA)",
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

  private static final String POLICY =
      """
      policy X "x"
        question     SEC 1
        practice     "Secure AWS account"
        severity     high
        rationale    "x"
        improvement  "Root user"
        owner        "x"
        version      1.0.0
        applies to each %s
        %s
      %s
        say "x"
      end
      """;

  private static final String MFA = must("the root user of the account has MFA");

  private static String policy(String kind, String where, String must) {
    return POLICY.formatted(kind, where, must);
  }

  private static String must(String requirement) {
    return "  must " + requirement;
  }

  /** Code, line and message, but for missing tests. */
  private static List<String> told(String... policies) {
    return all(List.of(policies)).stream().filter(line -> !line.startsWith("L102")).toList();
  }

  private static List<Problem> warnings(String policy) {
    return lint(List.of(policy)).stream().filter(p -> !p.code().equals("L102")).toList();
  }

  private static List<String> all(List<String> files) {
    return lint(files).stream()
        .map(p -> p.code() + " " + p.span().column() + " " + p.message())
        .toList();
  }

  private static List<Problem> lint(List<String> texts) {
    ShippedFiles shipped = ShippedFiles.read();
    List<SourceFile> files =
        Stream.iterate(0, i -> i < texts.size(), i -> i + 1)
            .map(i -> new SourceFile(i + ".policy", texts.get(i)))
            .toList();
    BundleReader.Reading reading =
        BundleReader.read(
            new BundleReader.Input(
                shipped.vocabularies(),
                List.of(),
                files,
                shipped.catalogue(),
                shipped.attestationKinds(),
                name -> Optional.empty()));
    assertThat(reading.problems()).extracting(Problem::render).isEmpty();
    return Lint.of(reading.bundle().orElseThrow());
  }
}
