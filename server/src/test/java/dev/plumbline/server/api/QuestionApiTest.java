package dev.plumbline.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.engine.catalogue.Link;
import dev.plumbline.engine.catalogue.Practice;
import dev.plumbline.server.Http;
import dev.plumbline.server.SampleServer;
import dev.plumbline.server.Samples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QuestionApiTest {
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

  private static JsonNode get(String path) {
    return Http.json(Http.get(server.address("/api/v1" + path)));
  }

  @Test
  void the_summary_has_the_eight_practices_in_order_each_with_its_verdict() {
    JsonNode summary = get("/summary");

    List<String> choices = new ArrayList<>();
    summary.get("practices").forEach(p -> choices.add(p.get("choiceId").asText()));
    assertThat(choices)
        .containsExactlyElementsOf(
            Samples.CATALOGUE.practices().stream().map(Practice::choiceId).toList());
    JsonNode account = summary.get("practices").get(1).get("group");
    assertThat(account.get("verdict").asText()).isEqualTo("FAIL");
    assertThat(account.get("compliantPercent").asInt()).isEqualTo(50);
    assertThat(account.get("provenPercent").asInt()).isEqualTo(80);
    assertThat(summary.get("coverageGaps").asInt()).isEqualTo(1);
  }

  @Test
  void a_practice_that_nothing_looked_at_is_unknown_and_has_no_percentage() {
    JsonNode group = get("/summary").get("practices").get(2).get("group");

    assertThat(group.get("verdict").asText()).isEqualTo("UNKNOWN");
    assertThat(group.path("compliantPercent").isNumber()).isFalse();
  }

  @Test
  void a_unit_counts_the_accounts_of_the_units_below_it() {
    JsonNode workloads = get("/summary").get("ous").get(2);

    assertThat(workloads.get("path").asText()).isEqualTo("/Workloads");
    assertThat(workloads.get("group").get("counts").get("FAIL").asInt()).isEqualTo(3);
  }

  @Test
  void the_improvement_plan_has_every_link_in_order_with_what_leads_to_it() {
    JsonNode plan = get("/improvement-plan");

    List<String> titles = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    plan.get("practices")
        .forEach(p -> p.get("links").forEach(link -> titles.add(link.get("title").asText())));
    Samples.CATALOGUE
        .practices()
        .forEach(p -> p.plan().stream().map(Link::title).forEach(expected::add));
    assertThat(titles).hasSize(28).isEqualTo(expected);
    JsonNode first = plan.get("practices").get(1).get("links").get(0);
    assertThat(first.get("url").asText()).startsWith("https://");
    assertThat(first.get("findings").asInt()).isEqualTo(2);
    assertThat(first.get("ids"))
        .extracting(JsonNode::asText)
        .contains("f-sec1.root-mfa-222222222222");
    assertThat(
            Http.json(Http.get(server.address(first.get("query").asText()))).get("total").asInt())
        .isEqualTo(2);
  }

  @Test
  void a_policy_comes_as_it_was_written() {
    assertThat(get("/policies").get("items").get(0).has("text")).isFalse();
    assertThat(get("/policies/SEC1.ROOT-MFA").get("text").asText())
        .startsWith("policy SEC1.ROOT-MFA");
    assertThat(get("/policies/SEC1.ROOT-MFS").get("detail").asText())
        .isEqualTo("there is no policy \"SEC1.ROOT-MFS\"; did you mean \"SEC1.ROOT-MFA\"?");
  }

  @Test
  void runs_accounts_practices_and_coverage_are_listed() {
    assertThat(get("/runs").get("items").get(0).get("id").asText()).isEqualTo("r-000002");
    assertThat(get("/runs/r-000001").get("findings").asInt()).isEqualTo(15);
    assertThat(get("/accounts").get("total").asInt()).isEqualTo(5);
    assertThat(get("/practices").get("total").asInt()).isEqualTo(8);
    assertThat(get("/coverage?status=FAILED").get("items").get(0).get("reason").asText())
        .isEqualTo("DENIED");
  }
}
