package dev.plumbline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.server.Http;
import dev.plumbline.server.store.Store;
import dev.plumbline.server.web.WebServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings of the sample organization, explained. */
final class PolicyExplainCommandTest {
  private static final String CHANGE =
      "it would pass if the number of access keys of the root user of the account were at most"
          + " maximum root keys, 0 (it is 1)";

  @TempDir static Path shared;
  private static Path store;

  @BeforeAll
  static void evaluate() {
    store = shared.resolve("plumbline.db");
    CommandRun evaluated =
        CommandRun.of(
            "evaluate",
            "--snapshot",
            Sample.unpack("estate", shared),
            "--bundle",
            Sample.unpack("bundle", shared),
            "--store",
            store,
            "--as-of",
            CommandRun.AS_OF);
    assertThat(evaluated.code()).as(evaluated.err()).isZero();
  }

  private static String first(String policy, String status) throws IOException {
    CommandRun findings =
        CommandRun.of(
            "findings",
            "--store",
            store,
            "--policy",
            policy,
            "--status",
            status,
            "--output",
            "json");
    return new ObjectMapper()
        .readTree(findings.out().lines().findFirst().orElseThrow())
        .get("id")
        .asText();
  }

  private static CommandRun explain(String policy, String status) throws IOException {
    return CommandRun.of("policy", "explain", first(policy, status), "--store", store);
  }

  @Test
  void a_failure_is_proven_with_its_evidence_and_what_would_change_it() throws IOException {
    assertThat(explain("SEC1.ROOT-KEYS", "fail").out())
        .startsWith("x FAIL  SEC1.ROOT-KEYS  account \"")
        .contains("run r-000001, as of 2026-11-23T18:00:00Z")
        .containsSubsequence(
            "it applies where",
            "yes  the account is active",
            "it must hold that",
            "no  the number of access keys of the root user of the account is at most",
            "the number of access keys of the root user of the account = 1  (root user \"root\")",
            "read from account summary, iam:GetAccountSummary, request ",
            ", 30 minutes old",
            "maximum root keys = 0",
            CHANGE);
  }

  @Test
  void what_is_unknown_comes_with_what_must_be_known() throws IOException {
    assertThat(explain("SEC1.ROOT-KEYS", "unknown").out())
        .startsWith("? UNKNOWN  SEC1.ROOT-KEYS")
        .contains("were at most maximum root keys, 0 (it is not known)");
  }

  @Test
  void what_could_not_be_read_claims_no_answer_of_another_call() throws IOException {
    assertThat(explain("SEC1.ROOT-MFA", "unknown").out())
        .contains("DENIED: sts:AssumeRole")
        .doesNotContainPattern("MFA = unknown .*\\R *read from accounts");
  }

  @Test
  void what_is_missing_in_a_list_is_told_whole() throws IOException {
    assertThat(explain("SEC1.CONTROL-OBJECTIVES", "fail").out())
        .contains("it would pass if there were 1 more of the attestations of the workload where")
        .contains("the statement of the attestation is \"control objectives approval\" and ");
  }

  @Test
  void a_pass_is_proven_and_nothing_would_change_it() throws IOException {
    assertThat(explain("SEC1.ROOT-KEYS", "pass").out())
        .startsWith("+ PASS  SEC1.ROOT-KEYS")
        .contains("it must hold that")
        .doesNotContain("it would pass if");
  }

  @Test
  void a_finding_without_subjects_has_no_clauses() throws IOException {
    assertThat(explain("SEC1.PIPELINE-APPROVAL", "unknown").out())
        .contains("There are no clauses to show");
  }

  @Test
  void a_proof_is_json_with_the_age_of_its_evidence() throws IOException {
    JsonNode proof =
        CommandRun.of(
                "policy",
                "explain",
                first("SEC1.ROOT-KEYS", "fail"),
                "--store",
                store,
                "--as-of",
                "2026-11-23",
                "--output",
                "json")
            .json();

    assertThat(proof.get("run").asText()).isEqualTo("r-000001");
    assertThat(proof.get("finding").get("status").asText()).isEqualTo("FAIL");
    assertThat(proof.get("explanation").get("smallestChange").get(0).asText()).isEqualTo(CHANGE);
    assertThat(proof.get("evidence").get(1).get("operation").asText())
        .isEqualTo("iam:GetAccountSummary");
    assertThat(proof.get("evidence").get(1).get("age").asText()).isEqualTo("PT30M13S");
  }

  @Test
  void the_api_and_the_page_say_the_same() throws IOException {
    String id = first("SEC1.ROOT-KEYS", "fail");
    try (Store opened = Store.openExisting(store);
        WebServer server = WebServer.start(Serving.backend(opened), "127.0.0.1", 0)) {
      String address = "http://127.0.0.1:" + server.port();
      JsonNode proof = Http.json(Http.get(address + "/api/v1/findings/" + id + "/explanation"));
      assertThat(proof.get("smallestChange").get(0).asText()).isEqualTo(CHANGE);
      assertThat(Http.get(address + "/findings/" + id).body())
          .contains("What would change it")
          .contains(CHANGE.substring(1));
    }
  }

  @Test
  void a_finding_or_a_run_that_is_not_there_is_told() {
    CommandRun finding = CommandRun.of("policy", "explain", "f-none", "--store", store);
    assertThat(finding.code()).isEqualTo(2);
    assertThat(finding.err()).contains("there is no finding \"f-none\" in run r-000001");

    CommandRun run =
        CommandRun.of("policy", "explain", "f-none", "--store", store, "--as-of", "2020-01-01");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("there is no run as early as 2020-01-01");
  }

  @Test
  void it_explains_itself_with_an_example() {
    assertThat(CommandRun.of("policy", "explain", "--help").out()).contains("Example", "--as-of");
  }
}
