package dev.plumbline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two bundles over the evidence of the sample organization. */
final class PolicyDiffCommandTest {
  private static final String ADDED =
      """
      policy HOLDOUT.FEATURES "The organization has all features"
        practice     "Secure AWS account"
        severity     low
        rationale    "Without them there are no guardrails."
        improvement  "AWS Security Audit Guidelines"
        applies to each organization
        must the organization has all features
      end
      """;

  @TempDir static Path shared;
  private static Path estate;
  private static Path old;
  private static Path renewed;

  @BeforeAll
  static void unpack() throws IOException {
    estate = Sample.unpack("estate", shared);
    old = Sample.unpack("bundle", shared.resolve("old"));
    renewed = Sample.unpack("bundle", shared.resolve("new"));
    Path policies = renewed.resolve("policies/holdout.policy");
    String text = Files.readString(policies);
    int owner = text.indexOf("policy HOLDOUT.WORKLOAD-OWNER");
    String stricter = text.substring(owner).replace("\"@holdout", "\"@security.holdout");
    Files.writeString(policies, text.substring(0, owner) + stricter + "\n" + ADDED);
    Path exceptions = renewed.resolve("exceptions.policy");
    String excepted =
        Files.readString(exceptions).replace("expires 2026-10-31", "expires 2026-12-31");
    int from = excepted.indexOf("exception EX-2026-014");
    int to = excepted.indexOf("# It covers");
    Files.writeString(exceptions, excepted.substring(0, from) + excepted.substring(to));
  }

  private static CommandRun diff(Object one, Object other, String... more) {
    Object[] arguments = new Object[7 + more.length];
    Object[] first = {
      "policy", "diff", one, other, "--snapshot", estate, "--as-of=" + CommandRun.AS_OF
    };
    System.arraycopy(first, 0, arguments, 0, first.length);
    System.arraycopy(more, 0, arguments, first.length, more.length);
    return CommandRun.of(arguments);
  }

  @Test
  void what_changes_is_counted_and_told_by_policy_and_account_with_its_reason() throws IOException {
    CommandRun run = diff(old, renewed);

    assertThat(run.code()).as(run.err()).isZero();
    try (InputStream golden = getClass().getResourceAsStream("policy-diff.txt")) {
      assertThat(run.out().replace(System.lineSeparator(), "\n"))
          .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void a_build_can_stop_when_something_got_worse() {
    assertThat(diff(old, renewed, "--fail-on", "worse").code()).isEqualTo(1);
    CommandRun same = diff(old, old, "--fail-on", "worse");
    assertThat(same.code()).isZero();
    assertThat(same.out()).startsWith("no finding changes its status; there are ");
  }

  @Test
  void policies_that_are_gone_take_their_findings_with_them_and_that_is_not_worse() {
    JsonNode gone = diff(old, "sec1", "--output", "json").json();

    assertThat(gone.get("changes").findValuesAsText("policyId")).contains("HOLDOUT.REGIONS");
    for (JsonNode change : gone.get("changes")) {
      if (change.get("policyId").asText().startsWith("HOLDOUT.")) {
        assertThat(change.has("after")).isFalse();
        assertThat(change.get("reason").asText()).isEqualTo("the policy was removed");
      }
    }
  }

  @Test
  void it_is_told_as_json_too() {
    JsonNode told = diff(old, renewed, "--output", "json").json();

    assertThat(told.get("worse").asBoolean()).isTrue();
    assertThat(told.get("counts").get(0).get("after").asText()).isEqualTo("FAIL");
    assertThat(told.get("changes").get(0).get("findingId").asText()).startsWith("f-");
    assertThat(told.get("unchanged").asLong()).isPositive();
  }

  @Test
  void a_bundle_that_cannot_be_read_is_told() {
    CommandRun run = diff(old, shared.resolve("none"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("none: there is no such file or folder");
  }

  @Test
  void it_explains_itself_with_an_example() {
    assertThat(CommandRun.of("policy", "diff", "--help").out()).contains("Example", "--fail-on");
  }
}
