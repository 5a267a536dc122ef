package dev.plumbline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policy tests from the command line: how they came out, and how good they are. */
final class PolicyTestCommandTest {
  private static final String POLICY =
      """
      policy OWN.MFA "The root user has MFA"
        practice     "Secure AWS account"
        severity     critical
        rationale    "A stolen password must not be enough."
        improvement  "Root user"
        owner        "cloud-security"
        version      1.0.0
        applies to each account
          where the account is active
        must the root user of the account has MFA
      end
      test "MFA" for OWN.MFA
        | account   | the account is active | the root user of the account has MFA | expect         |
        | "with"    | yes                   | yes                                  | PASS           |
        | "without" | yes                   | no                                   | FAIL           |
        | "closed"  | no                    | no                                   | NOT_APPLICABLE |
      """;
  private static final String UNKNOWNS =
      """
        | "denied"  | yes                   | unknown                              | UNKNOWN        |
        | "unsaid"  | unknown               | yes                                  | UNKNOWN        |
      """;

  @TempDir Path folder;

  private record Outcome(int code, String out, String err) {}

  private static Outcome run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Clock clock = Clock.fixed(Instant.parse("2026-11-23T18:00:00Z"), ZoneOffset.UTC);
    int code =
        Main.run(
            new Console(new PrintWriter(out), new PrintWriter(err), false, clock, new Shutdown()),
            Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    return new Outcome(code, out.toString(), err.toString());
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("own.policy"), text + "end\n");
  }

  @Test
  void a_clause_that_was_never_unknown_is_listed_and_fails_the_command() throws IOException {
    Outcome weak = run("policy", "test", file(POLICY), "--coverage");

    assertThat(weak.code()).as(weak.err()).isEqualTo(1);
    assertThat(weak.out().replace(folder + File.separator, "").lines())
        .containsExactly(
            "3 passed, 0 failed",
            "own.policy:9:11: 'the account is active' was never unknown",
            "own.policy:10:8: 'the root user of the account has MFA' was never unknown",
            "0 of 2 clauses were seen yes, no and unknown");
    Outcome whole = run("policy", "test", file(POLICY + UNKNOWNS), "--coverage");
    assertThat(whole.code()).as(whole.out()).isZero();
    assertThat(whole.out()).contains("2 of 2 clauses were seen yes, no and unknown");
  }

  @Test
  void a_change_that_no_test_notices_is_listed_and_fails_the_command() throws IOException {
    String blind = POLICY.replaceAll("(?m)^.*(PASS|FAIL) .*\n", "");
    Outcome weak = run("policy", "test", file(blind), "--mutate");

    assertThat(weak.code()).as(weak.err()).isEqualTo(1);
    assertThat(weak.out().replace(folder + File.separator, "").lines())
        .containsExactly(
            "1 passed, 0 failed",
            "own.policy:10:8: no test notices when 'the root user of the account has MFA' becomes"
                + " 'not (the root user of the account has MFA)'",
            "1 of 2 changes were noticed: mutation score 50 %");
    Outcome whole = run("policy", "test", file(POLICY), "--mutate");
    assertThat(whole.code()).as(whole.out()).isZero();
    assertThat(whole.out()).contains("2 of 2 changes were noticed: mutation score 100 %");
  }

  @Test
  void a_change_that_is_explained_does_not_fail_the_command() throws IOException {
    String blind = POLICY.replaceAll("(?m)^.*(PASS|FAIL) .*\n", "");
    String reason =
        "  unnoticed \"'the root user of the account has MFA' becomes 'not (the root user of the"
            + " account has MFA)'\" because \"a sample\"\n";

    Outcome explained = run("policy", "test", file(blind + reason), "--mutate");
    assertThat(explained.code()).as(explained.out() + explained.err()).isZero();
    assertThat(explained.out())
        .contains("has MFA)', because a sample")
        .contains("1 of 2 changes were noticed, 1 are explained: mutation score 50 %");
    Outcome untrue = run("policy", "test", file(POLICY + reason), "--mutate");
    assertThat(untrue.code()).isEqualTo(1);
    assertThat(untrue.out()).contains("a test notices this change");
  }

  @Test
  void no_change_is_tried_while_tests_fail() throws IOException {
    Outcome failing = run("policy", "test", file(POLICY.replace("FAIL", "PASS")), "--mutate");

    assertThat(failing.code()).isEqualTo(1);
    assertThat(failing.out()).contains("2 passed, 1 failed").doesNotContain("mutation score");
    assertThat(failing.err()).contains("mend the tests that fail first");
  }

  @Test
  void what_was_found_is_there_as_json_too() throws IOException {
    Outcome outcome =
        run("policy", "test", file(POLICY), "--coverage", "--mutate", "--output", "json");

    JsonNode json = new ObjectMapper().readTree(outcome.out());
    assertThat(json.get("passed").asInt()).isEqualTo(3);
    assertThat(json.at("/coverage/unseen/0/clause").asText()).isEqualTo("the account is active");
    assertThat(json.at("/coverage/unseen/0/never/0").asText()).isEqualTo("unknown");
    assertThat(json.at("/mutation/percent").asInt()).isEqualTo(100);
    assertThat(run("policy", "test", file(POLICY), "--output", "json").out())
        .doesNotContain("coverage", "mutation");
  }

  @Test
  void a_build_server_gets_junit_xml() throws IOException {
    Path xml = folder.resolve("tests.xml");
    Outcome outcome = run("policy", "test", file(POLICY), "--junit", xml);

    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(Files.readString(xml))
        .startsWith("<?xml")
        .contains("<testsuite name=\"OWN.MFA\" tests=\"3\" failures=\"0\"");
    Outcome nowhere =
        run("policy", "test", file(POLICY), "--junit", folder.resolve("none/tests.xml"));
    assertThat(nowhere.code()).isEqualTo(2);
    assertThat(nowhere.err()).contains("cannot be written").doesNotContain("Exception");
  }

  @Test
  void the_shipped_policies_that_a_bundle_includes_need_no_tests_of_its_own() throws IOException {
    Files.writeString(folder.resolve("bundle.yaml"), "includes: sec1\n");
    file(POLICY + UNKNOWNS);

    Outcome outcome = run("policy", "test", folder, "--coverage", "--mutate");
    assertThat(outcome.code()).as(outcome.out() + outcome.err()).isZero();
    assertThat(outcome.out())
        .contains("2 of 2 clauses were seen yes, no and unknown")
        .contains("2 of 2 changes were noticed");
  }
}
