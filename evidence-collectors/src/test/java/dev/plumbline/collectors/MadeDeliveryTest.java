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

/** What the sources of delivery, instances, images and reviews write. */
class MadeDeliveryTest {

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
