package dev.plumbline.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.server.Http;
import dev.plumbline.server.SampleServer;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FindingsApiTest {
  @TempDir static Path folder;
  private static SampleServer server;

  @BeforeAll
  static void start() {
    server = SampleServer.start(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> get(String path, String... headers) {
    return Http.get(server.address("/api/v1" + path), headers);
  }

  private static List<String> ids(JsonNode page) {
    List<String> ids = new ArrayList<>();
    page.get("items").forEach(item -> ids.add(item.get("id").asText()));
    return ids;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                                             | 15",
        "status=FAIL                                  | 3",
        "status=fail&status=UNKNOWN                   | 6",
        "status=FAIL,UNKNOWN&severity=critical        | 2",
        "practice=sec_securely_operate_multi_accounts | 5",
        "practice=Separate+workloads+using+accounts   | 5",
        "account=222222222222                         | 3",
        "account=payments-prod                        | 3",
        "ou=/Workloads                                | 9",
        "ou=/Workloads/Prod                           | 6",
        "policy=SEC1.ROOT-MFA                         | 5",
        "subject=444444444444                         | 3",
        "q=no+MFA                                     | 2",
        "since=2026-11-24                             | 1",
        "since=r-000002                               | 1",
        "since=2026-11-23T06:00:00Z                   | 15",
        "status=FAIL&asOf=r-000001                    | 4",
        "status=FAIL&asOf=2026-11-23                  | 4",
        "status=FAIL&asOf=2026-11-23T06:00:00Z        | 4"
      })
  void filters_combine(String query, int total) {
    HttpResponse<String> response = get("/findings?" + (query == null ? "" : query));

    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(Http.json(response).get("total").asInt()).isEqualTo(total);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "statsu=FAIL        | there is no parameter \"statsu\" here; did you mean \"status\"?",
        "status=FIAL        | there is no status \"FIAL\"; did you mean \"FAIL\"?",
        "severity=urgent    | there is no severity \"urgent\"; it is one of critical, high, medium, low, informational",
        "practice=Secure+AWS+acount | there is no practice \"Secure AWS acount\"; did you mean \"Secure AWS account\"?",
        "policy=SEC1.ROOTMFA | there is no policy \"SEC1.ROOTMFA\"; did you mean \"SEC1.ROOT-MFA\"?",
        "account=payment-prod | there is no account \"payment-prod\"; did you mean \"payments-prod\"?",
        "ou=/Workload       | there is no ou \"/Workload\"; did you mean \"/Workloads\"?",
        "limit=0            | \"limit\" is a number from 1 to 1000",
        "limit=1001         | \"limit\" is a number from 1 to 1000",
        "sort=age           | there is no sort \"age\"; it is one of status, severity, policy, account, subject, since",
        "cursor=zzz         | the cursor is damaged; start from the first page",
        "format=xml         | there is no format \"xml\"; it is one of json, csv, ndjson"
      })
  void a_parameter_that_means_nothing_is_a_problem_with_a_way_out(String query, String detail) {
    HttpResponse<String> response = get("/findings?" + query);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(Http.json(response).get("detail").asText()).isEqualTo(detail);
  }

  @Test
  void all_mistakes_are_told_at_once() {
    JsonNode problem = Http.json(get("/findings?statsu=FAIL&limit=x&severity=urgent"));

    assertThat(problem.get("errors")).hasSize(3);
  }

  @Test
  void the_day_before_the_first_run_has_no_run() {
    HttpResponse<String> response = get("/findings?asOf=2026-11-22");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(Http.json(response).get("detail").asText())
        .isEqualTo("there is no run as early as 2026-11-22");
  }

  @Test
  void the_links_lead_through_every_page_once() {
    List<String> ids = new ArrayList<>();
    String path = "/api/v1/findings?limit=4&sort=-severity";
    while (path != null) {
      HttpResponse<String> page = Http.get(server.address(path));
      ids.addAll(ids(Http.json(page)));
      path =
          page.headers()
              .firstValue("Link")
              .map(link -> link.substring(1, link.indexOf('>')))
              .orElse(null);
    }
    assertThat(ids).hasSize(15).doesNotHaveDuplicates();
  }

  @Test
  void a_cursor_stays_with_its_run_and_its_filters() {
    String cursor = Http.json(get("/findings?limit=4&asOf=r-000001")).get("next").asText();

    HttpResponse<String> next = get("/findings?limit=4&cursor=" + cursor);
    assertThat(next.headers().firstValue("Evaluation-Run")).contains("r-000001");
    assertThat(get("/findings?limit=4&status=FAIL&cursor=" + cursor).statusCode()).isEqualTo(400);
    assertThat(get("/findings?limit=4&asOf=r-000002&cursor=" + cursor).statusCode()).isEqualTo(400);
  }

  @Test
  void a_client_that_has_the_answer_is_told_so() {
    HttpResponse<String> first = get("/findings?status=FAIL");
    String tag = first.headers().firstValue("ETag").orElseThrow();

    assertThat(tag).startsWith("\"").endsWith("\"");
    for (String header : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
      HttpResponse<String> again = get("/findings?status=FAIL", "If-None-Match", header);
      assertThat(again.statusCode()).as(header).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(again.headers().firstValue("ETag")).contains(tag);
    }
    assertThat(get("/findings?status=FAIL", "If-None-Match", "\"other\"").statusCode())
        .isEqualTo(200);
    assertThat(get("/findings?status=PASS", "If-None-Match", tag).statusCode()).isEqualTo(200);
    assertThat(
            get("/findings?status=FAIL", "Accept", "text/csv", "If-None-Match", tag).statusCode())
        .isEqualTo(200);
  }

  @Test
  void an_answer_about_a_named_run_may_be_kept_for_ever() {
    assertThat(get("/summary?asOf=r-000001").headers().firstValue("Cache-Control"))
        .contains("private, max-age=31536000, immutable");
    assertThat(get("/summary").headers().firstValue("Cache-Control")).contains("private, no-cache");
  }

  @Test
  void csv_holds_every_finding_and_no_formula() {
    HttpResponse<String> response = get("/findings?limit=2", "Accept", "text/csv");

    assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(response.body().lines()).hasSize(16);
    assertThat(response.body().lines().findFirst().orElseThrow())
        .startsWith("id,policy,policy_version,title,practice,practice_choice_id,severity,status");
    assertThat(response.body()).contains(",'=cmd|' /C calc'!A0 is").doesNotContain(",=cmd");
    assertThat(get("/findings?format=csv&status=FAIL").body().lines()).hasSize(4);
  }

  @Test
  void lines_hold_one_finding_each() {
    HttpResponse<String> response = get("/findings?status=FAIL&format=ndjson");

    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/x-ndjson");
    assertThat(response.body().lines())
        .hasSize(3)
        .allMatch(line -> line.startsWith("{\"id\":\"f-") && line.endsWith("}"));
  }

  @Test
  void a_large_answer_is_compressed_for_those_who_ask() {
    HttpResponse<String> response = get("/findings", "Accept-Encoding", "gzip");

    assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(response.headers().firstValue("ETag").orElseThrow()).endsWith("-gzip\"");
  }

  @Test
  void a_finding_comes_with_its_history_and_its_proof() {
    String id = "f-sec1.security-contact-333333333333";

    assertThat(Http.json(get("/findings/" + id)).get("status").asText()).isEqualTo("PASS");
    JsonNode history = Http.json(get("/findings/" + id + "/history")).get("items");
    assertThat(history).hasSize(2);
    assertThat(history.get(0).get("from").get("run").asText()).isEqualTo("r-000002");
    assertThat(history.get(1).get("finding").get("status").asText()).isEqualTo("FAIL");
    JsonNode proof = Http.json(get("/findings/" + id + "/explanation"));
    assertThat(proof.get("must").get("words").asText())
        .isEqualTo("the root user of the account has MFA");
    assertThat(proof.get("where").get("seen").get(0).get("origin").get("operation").asText())
        .isEqualTo("iam:GetAccountSummary");
  }

  @Test
  void a_finding_that_is_not_there_is_a_problem() {
    HttpResponse<String> response =
        get("/findings/" + URLEncoder.encode("f-<b>", StandardCharsets.UTF_8));

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(Http.json(response).get("detail").asText())
        .isEqualTo("there is no finding \"f-<b>\" in run r-000002");
  }
}
