package dev.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.framework.Cells;
import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.engine.evidence.Cause.Reason;
import dev.plumbline.engine.evidence.Coverage.Status;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the sources of notifications, root users and hooks write. */
class MadeOperationsTest {

  private static final String FAULTY = "418878636648";

  private static RecordedAws aws;

  @BeforeAll
  static void start() {
    aws = RecordedAws.start();
  }

  @AfterAll
  static void stop() {
    aws.close();
  }

  @BeforeEach
  void good() {
    aws.reset();
  }

  private static List<String> sound(String source) {
    return told(Cells.read(aws, source));
  }

  private static List<String> faulty(String source) {
    return told(Cells.read(aws, source, RecordedCollection.QUICK, FAULTY));
  }

  private static List<String> told(Cells.Ended ended) {
    return ended.observations().stream().map(line -> line.data().toString()).toList();
  }

  @Test
  void event_rules_tell_what_of_root_users_they_let_through_and_where_to() {
    assertThat(sound("event rules"))
        .anySatisfy(
            rule ->
                assertThat(rule)
                    .contains("\"name\":\"root-usage\"", "\"enabled\":true")
                    .contains("\"rootSignIns\":true", "\"rootCalls\":true")
                    .contains(
                        "\"address\":\"arn:aws:sns:us-east-1:818133058349:root-usage-alerts\""))
        .anySatisfy(
            rule ->
                assertThat(rule)
                    .contains("\"name\":\"unrelated-nightly\"", "\"pattern\":null")
                    .contains("\"rootSignIns\":false", "\"targets\":[]"));
  }

  @Test
  void a_broken_pattern_spoils_its_line_and_no_other() {
    aws.pages(
        "events:ListRules",
        """
        {"Rules": [{"Name": "root-usage", "State": "ENABLED", "EventPattern": "{broken"},
                   {"Name": "unrelated-nightly", "State": "DISABLED", "EventPattern": "{}"}]}""");
    Cells.Ended ended = Cells.read(aws, "event rules");
    assertThat(ended.row().status()).isEqualTo(Status.PARTIAL);
    assertThat(ended.row().cause().orElseThrow().toString())
        .isEqualTo("MALFORMED: events:ListRules: the pattern of rule root-usage is no JSON object");
    assertThat(ended.observations().get(0).data().has("rootSignIns")).isFalse();
    assertThat(ended.observations().get(1).data().get("rootSignIns").booleanValue()).isTrue();
    assertThat(ended.observations().get(1).data().get("enabled").booleanValue()).isFalse();
  }

  @Test
  void filters_alarms_and_topics_make_a_chain() {
    assertThat(sound("metric filters"))
        .singleElement()
        .asString()
        .contains("\"rootUse\":true", "\"metric\":\"CIS/RootUsage\"");
    assertThat(sound("alarms"))
        .containsExactly(
            """
            {"name":"RootUsage","acts":true,"status":"OK","metrics":["CIS/RootUsage"],\
            "actions":["arn:aws:sns:us-east-1:818133058349:root-usage-alerts"]}""");
    assertThat(sound("topic subscriptions").get(0))
        .contains("\"protocol\":\"email\",\"confirmed\":true,\"domain\":\"holdout.example.com\"");
    assertThat(faulty("topic subscriptions"))
        .containsExactly(
            """
            {"address":"arn:aws:sns:us-east-1:418878636648:root-usage-alerts",\
            "subscriptions":[]}""");
  }

  @Test
  void notification_rules_are_active_or_not() {
    assertThat(sound("notification rules"))
        .singleElement()
        .asString()
        .contains("\"active\":true", "\"rootSignIns\":true", "\"regions\":[\"us-east-1\"]");
    assertThat(faulty("notification rules"))
        .singleElement()
        .asString()
        .contains("\"active\":false");
  }

  @Test
  void root_events_are_read_in_the_three_regions_where_root_users_sign_in() {
    assertThat(faulty("root events"))
        .containsExactly(
            """
            {"name":"ConsoleLogin","service":"signin.amazonaws.com","at":"2026-11-21T16:32:29Z",\
            "region":"us-east-1","byRoot":true,"error":null,"mfaUsed":"No"}""",
            """
            {"name":"ChangePassword","service":"iam.amazonaws.com","at":"2026-11-20T16:32:29Z",\
            "region":"us-west-2","byRoot":true,"error":"AccessDenied","mfaUsed":null}""");
    assertThat(aws.called())
        .filteredOn(call -> call.operation().equals("cloudtrail:LookupEvents"))
        .extracting(RecordedAws.Call::region)
        .containsExactlyInAnyOrder("us-east-1", "us-east-2", "us-west-2");
  }

  @Test
  void what_aws_does_in_the_name_of_a_root_user_is_no_use_of_it() {
    assertThat(sound("root events")).singleElement().asString().contains("\"byRoot\":false");
  }

  @Test
  void a_broken_record_of_an_event_leaves_open_who_did_it() {
    aws.pages(
        "cloudtrail:LookupEvents",
        "{\"Events\": [{\"EventId\": \"1\", \"CloudTrailEvent\": \"[]\"}]}");
    Cells.Ended ended = Cells.read(aws, "root events");
    assertThat(ended.row().cause().orElseThrow().reason()).isEqualTo(Reason.MALFORMED);
    assertThat(ended.observations().get(0).data().has("byRoot")).isFalse();
  }

  @Test
  void hooks_are_on_or_off_and_their_properties_stay_out() {
    assertThat(sound("hooks"))
        .containsExactly(
            """
            {"name":"Private::Guard::Baseline","activated":true,"on":true,"mode":"FAIL",\
            "targets":["STACK","CHANGE_SET"]}""");
    assertThat(faulty("hooks"))
        .containsExactly(
            """
            {"name":"Private::Guard::Advice","activated":true,"on":false,"mode":"WARN",\
            "targets":[]}""");
  }

  @Test
  void a_hook_whose_configuration_is_refused_in_the_answer_is_not_off() {
    aws.pages(
        "cloudformation:BatchDescribeTypeConfigurations",
        """
        <BatchDescribeTypeConfigurationsResponse><BatchDescribeTypeConfigurationsResult>\
        <Errors><member><ErrorCode>AccessDenied</ErrorCode></member></Errors>\
        </BatchDescribeTypeConfigurationsResult></BatchDescribeTypeConfigurationsResponse>""");
    Cells.Ended ended = Cells.read(aws, "hooks");
    assertThat(ended.row().status()).isEqualTo(Status.PARTIAL);
    assertThat(ended.only().data().has("on")).isFalse();
  }

  @Test
  void of_hook_results_the_newest_of_each_kind_is_kept() {
    assertThat(sound("hook results"))
        .containsExactly(
            """
            {"hook":"Private::Guard::Baseline","status":"HOOK_COMPLETE_FAILED","mode":"FAIL",\
            "at":"2026-11-19T10:00:00Z"}""",
            """
            {"hook":"Private::Guard::Baseline","status":"HOOK_COMPLETE_SUCCEEDED","mode":"FAIL",\
            "at":"2026-11-22T10:00:00Z"}""");
  }
}
