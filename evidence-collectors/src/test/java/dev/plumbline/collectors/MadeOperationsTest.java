package dev.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.framework.Cells;
import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.engine.evidence.Cause.Reason;
import dev.plumbline.engine.evidence.Coverage.Status;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the sources of operations, notifications, delivery and reviews write. */
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

  @Test
  void the_last_success_of_a_pipeline_has_its_actions_as_they_last_ended() {
    assertThat(sound("pipeline runs").get(0))
        .contains("\"pipeline\":\"app-release\"", "\"revisions\":[\"3f2a9c1\"]")
        .contains("\"production\":true")
        .contains("\"name\":\"Scan\",\"stage\":\"Scan\",\"status\":\"Succeeded\"")
        .contains("\"securityTest\":true,\"buildStatus\":\"SUCCEEDED\"")
        .contains("assumed-role/Approver/ana");
    assertThat(faulty("pipeline runs").get(0))
        .contains("\"name\":\"Scan\",\"stage\":\"Scan\",\"status\":\"Failed\"");
  }

  @Test
  void a_success_is_looked_for_on_every_page_and_not_beyond_it() {
    String run =
        "{\"pipelineExecutionSummaries\": [{\"pipelineExecutionId\": \"run-1\", \"status\":"
            + " \"%s\"}], \"nextToken\": \"page-%d\"}";
    aws.pages(
        "codepipeline:ListPipelineExecutions",
        run.formatted("Failed", 2),
        run.formatted("Succeeded", 3),
        run.formatted("Succeeded", 2));
    Cells.Ended ended = Cells.read(aws, "pipeline runs");
    assertThat(ended.row().status()).isEqualTo(Status.COMPLETE);
    assertThat(ended.observations()).hasSize(2);
    assertThat(aws.calls("codepipeline:ListPipelineExecutions")).isEqualTo(4);
  }

  @Test
  void builds_that_cannot_be_read_leave_their_status_open() {
    aws.deny("codebuild:BatchGetBuilds");
    assertThat(sound("pipeline runs").get(0))
        .contains("\"status\":\"Succeeded\"")
        .doesNotContain("\"buildStatus\":\"");
  }

  private static final String RUN =
      "{\"pipelineExecutionSummaries\": [%s], \"nextToken\": \"page-%d\"}";

  @Test
  void an_empty_page_of_runs_is_not_the_end_and_no_success_is_no_line() {
    aws.pages(
        "codepipeline:ListPipelineExecutions",
        RUN.formatted("", 2),
        "{\"pipelineExecutionSummaries\": [{\"pipelineExecutionId\": \"1\", \"status\": \"Failed\"}]}");
    Cells.Ended ended = Cells.read(aws, "pipeline runs");
    assertThat(ended.row().status()).isEqualTo(Status.COMPLETE);
    assertThat(ended.observations()).isEmpty();
    assertThat(aws.calls("codepipeline:ListPipelineExecutions")).isEqualTo(4);
  }

  @Test
  void runs_whose_token_comes_again_are_not_complete() {
    aws.pages("codepipeline:ListPipelineExecutions", RUN.formatted("", 2), RUN.formatted("", 2));
    assertThat(Cells.read(aws, "pipeline runs").row().cause().orElseThrow().reason())
        .isEqualTo(Reason.PAGE_LOOP);
  }

  @Test
  void gates_tell_who_may_pass() {
    assertThat(faulty("pipeline states"))
        .contains(
            """
            {"pipeline":"app-release","name":"Source","entryCondition":null,\
            "successCondition":null,"failureCondition":null,"open":true,"closedReason":null}""",
            """
            {"pipeline":"app-release","name":"Production","entryCondition":"Overridden",\
            "successCondition":null,"failureCondition":null,"open":false,\
            "closedReason":"release freeze"}""");
  }

  @Test
  void an_instance_without_patch_state_was_never_looked_at() {
    assertThat(faulty("patch states"))
        .containsExactly(
            """
            {"instance":"i-0000000000000000a","criticalMissing":0,"securityMissing":3,\
            "checked":"2026-11-22T16:32:29Z"}""",
            """
            {"instance":"i-0000000000000000b","criticalMissing":null,"securityMissing":null,\
            "checked":null}""");
  }

  @Test
  void patch_states_are_asked_for_fifty_instances_at_a_time() {
    aws.pages(
        "ssm:DescribeInstanceInformation",
        IntStream.range(0, 51)
            .mapToObj("{\"InstanceId\": \"i-%017d\"}"::formatted)
            .collect(Collectors.joining(",", "{\"InstanceInformationList\": [", "]}")));
    aws.pages("ssm:DescribeInstancePatchStates", "{\"InstancePatchStates\": []}");
    assertThat(sound("patch states")).hasSize(51);
    assertThat(aws.calls("ssm:DescribeInstancePatchStates")).isEqualTo(2);
  }

  @Test
  void image_pipelines_scan_and_test_or_not() {
    assertThat(sound("image pipelines"))
        .containsExactly(
            """
            {"name":"golden","status":"ENABLED","scanning":true,"lastStatus":"AVAILABLE",\
            "tests":true}""");
    assertThat(faulty("image pipelines"))
        .containsExactly(
            """
            {"name":"golden","status":"ENABLED","scanning":false,"lastStatus":"FAILED",\
            "tests":false}""");
  }

  @Test
  void resources_name_their_environments_once_a_region() {
    assertThat(sound("resource environments"))
        .containsExactly("{\"value\":\"prod\",\"example\":\"arn:aws:s3:::one\"}");
    assertThat(faulty("resource environments"))
        .containsExactly(
            "{\"value\":\"prod\",\"example\":\"arn:aws:s3:::one\"}",
            "{\"value\":\"dev\",\"example\":\"arn:aws:s3:::two\"}");
  }

  @Test
  void a_workload_that_the_lens_does_not_review_has_no_answer() {
    aws.error(
        "wellarchitected:GetAnswer",
        404,
        "application/json",
        "{\"__type\": \"ResourceNotFoundException\", \"message\": \"none\"}");
    Cells.Ended ended = Cells.read(aws, "review answers");
    assertThat(ended.row().status()).isEqualTo(Status.COMPLETE);
    assertThat(ended.observations()).isEmpty();
  }

  @Test
  void reviews_have_lenses_milestones_answers_checks_and_notices() {
    assertThat(faulty("reviewed workloads"))
        .singleElement()
        .asString()
        .contains("\"status\":\"NOT_CURRENT\"", "\"trustedAdvisor\":\"DISABLED\"")
        .contains("\"number\":1,\"recorded\":\"2025-07-11T16:32:29Z\"");
    assertThat(faulty("review answers"))
        .singleElement()
        .asString()
        .contains("\"risk\":\"HIGH\"")
        .contains(
            "\"choice\":\"sec_securely_operate_threat_model\",\"status\":\"NOT_APPLICABLE\","
                + "\"reason\":\"OUT_OF_SCOPE\"");
    assertThat(sound("security answers"))
        .hasSize(2)
        .last()
        .asString()
        .contains("\"question\":\"permissions\"", "\"risk\":\"UNANSWERED\"");
    assertThat(faulty("review checks"))
        .singleElement()
        .asString()
        .contains("\"account\":\"418878636648\",\"status\":\"ERROR\",\"flagged\":1");
    assertThat(sound("lens notices"))
        .singleElement()
        .asString()
        .contains("\"kind\":\"LENS_VERSION_UPGRADED\"", "\"latestVersion\":\"2025-02-25\"");
  }

  @Test
  void the_organization_trusts_stack_sets_and_hears_of_audit_reports() {
    assertThat(sound("stack set access")).containsExactly("{\"trusted\":true}");
    assertThat(sound("report notifications")).containsExactly("{\"status\":\"SUBSCRIBED\"}");
    assertThat(sound("audit reports"))
        .contains(
            """
            {"name":"SOC 2 Report","series":"SOC 2","version":"3","state":"PUBLISHED",\
            "periodEnd":"2026-09-30T00:00:00Z"}""");
  }
}
