package dev.plumbline.collectors.aws.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.framework.Cells;
import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.engine.evidence.Cause.Reason;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.Coverage.Status;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the table, as the SDK reads it from an HTTP answer. */
class ErrorMeaningsTest {

  private static final Map<String, String> SOURCES =
      Map.ofEntries(
          Map.entry("organizations:DescribeOrganization", "organization"),
          Map.entry("account:GetAlternateContact", "security contacts"),
          Map.entry("account:GetContactInformation", "primary contacts"),
          Map.entry("securityhub:DescribeHub", "security hubs"),
          Map.entry("iam:ListOrganizationsFeatures", "root access"),
          Map.entry("codepipeline:ListPipelines", "pipelines"),
          Map.entry("events:ListTargetsByRule", "event rules"),
          Map.entry("sns:ListSubscriptionsByTopic", "topic subscriptions"),
          Map.entry("notifications:ListEventRules", "notification rules"),
          Map.entry("imagebuilder:GetImagePipeline", "image pipelines"),
          Map.entry("codepipeline:ListPipelineExecutions", "pipeline runs"),
          Map.entry("codepipeline:GetPipelineState", "pipeline states"),
          Map.entry("cloudformation:BatchDescribeTypeConfigurations", "hooks"),
          Map.entry("wellarchitected:GetWorkload", "reviewed workloads"),
          Map.entry("wellarchitected:GetAnswer", "review answers"),
          Map.entry("wellarchitected:ListAnswers", "security answers"),
          Map.entry("securityhub:GetEnabledStandards", "security standards"),
          Map.entry("securityhub:DescribeSecurityHubV2", "unified hubs"),
          Map.entry("controlcatalog:GetControl", "enabled controls"),
          Map.entry("config:DescribeRemediationExecutionStatus", "remediation executions"),
          Map.entry(
              "config:DescribeOrganizationConformancePacks", "organization conformance packs"),
          Map.entry("shield:DescribeSubscription", "shield subscriptions"),
          Map.entry("shield:DescribeEmergencyContactSettings", "shield subscriptions"),
          Map.entry("shield:ListProtections", "shield protections"));

  private static final Set<String> FORMS = Set.of("iam", "sns", "cloudformation");

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

  static List<ErrorMeanings.Row> rows() {
    return ErrorMeanings.ROWS;
  }

  @ParameterizedTest
  @MethodSource("rows")
  void the_row_decides(ErrorMeanings.Row row) {
    String operation =
        switch (row.operations()) {
          case "*" -> "codepipeline:ListPipelines";
          case "organizations:*" -> "organizations:DescribeOrganization";
          case "securityhub:*" -> "securityhub:GetEnabledStandards";
          default -> row.operations();
        };
    answer(operation, 400, row.code(), "this is " + row.messagePart());
    Cells.Ended ended = Cells.read(aws, SOURCES.getOrDefault(operation, ""));
    if (row.meaning() == ErrorMeanings.Meaning.ABSENT) {
      assertThat(ended.row().status()).isEqualTo(Status.COMPLETE);
      assertThat(ended.row().requestId()).isPresent();
    } else {
      assertThat(ended.row().status()).isEqualTo(Status.FAILED);
      assertThat(ended.row().cause().orElseThrow().reason()).isEqualTo(row.reason().orElseThrow());
      assertThat(ended.row().errorCode()).contains(row.code());
      assertThat(ended.row().requestId()).isPresent();
    }
  }

  private static void answer(String operation, int status, String code, String message) {
    if (FORMS.contains(operation.substring(0, operation.indexOf(':')))) {
      aws.error(
          operation,
          status,
          "text/xml",
          "<ErrorResponse><Error><Code>%s</Code><Message>%s</Message></Error></ErrorResponse>"
              .formatted(code, message));
    } else {
      aws.error(
          operation,
          status,
          "application/json",
          "{\"__type\": \"%s\", \"message\": \"%s\"}".formatted(code, message));
    }
  }

  @Test
  void an_absence_that_does_not_show_that_aws_says_so_is_none() {
    aws.anonymousError(
        "account:GetAlternateContact", 404, "{\"__type\": \"ResourceNotFoundException\"}");
    Coverage row = Cells.read(aws, "security contacts").row();
    assertThat(row.cause().orElseThrow().toString())
        .isEqualTo(
            "MALFORMED: account:GetAlternateContact answered ResourceNotFoundException without an"
                + " AWS request id");
  }

  @Test
  void security_hub_that_denies_for_another_reason_is_not_off() {
    answer("securityhub:DescribeHub", 401, "InvalidAccessException", "not authorized");
    Coverage row = Cells.read(aws, "security hubs").row();
    assertThat(row.cause().orElseThrow().reason()).isEqualTo(Reason.DENIED);
  }

  @Test
  void a_code_that_is_absent_for_one_operation_is_unknown_for_another() {
    answer("codepipeline:ListPipelines", 400, "ResourceNotFoundException", "none");
    Coverage row = Cells.read(aws, "pipelines").row();
    assertThat(row.cause().orElseThrow().toString())
        .isEqualTo("NOT_COLLECTED: codepipeline:ListPipelines answered ResourceNotFoundException");
  }

  @Test
  void http_429_without_a_code_is_throttling() {
    aws.error("codepipeline:ListPipelines", 429, "text/plain", "slow down");
    Coverage row = Cells.read(aws, "pipelines").row();
    assertThat(row.cause().orElseThrow().reason()).isEqualTo(Reason.THROTTLED);
  }

  @Test
  void an_error_without_a_code_is_told_by_its_status() {
    aws.error("codepipeline:ListPipelines", 404, "text/html", "<html>not found</html>");
    Coverage row = Cells.read(aws, "pipelines").row();
    assertThat(row.cause().orElseThrow().toString())
        .isEqualTo(
            "NOT_COLLECTED: codepipeline:ListPipelines answered HTTP 404 without an AWS error"
                + " code");
  }

  @Test
  void no_organization_means_that_none_of_its_sources_has_lines() {
    for (String operation :
        List.of(
            "organizations:DescribeOrganization",
            "organizations:ListRoots",
            "organizations:ListAccounts",
            "organizations:ListPolicies",
            "organizations:ListDelegatedAdministrators")) {
      answer(operation, 400, "AWSOrganizationsNotInUseException", "none");
    }
    for (String source :
        Set.of(
            "organization", "organization tree", "accounts", "guardrails", "guardrail targets")) {
      Cells.Ended ended = Cells.read(aws, source);
      assertThat(ended.row().status()).as(source).isEqualTo(Status.COMPLETE);
      assertThat(ended.observations()).isEmpty();
    }
  }

  @Test
  void central_root_access_that_is_not_enabled_has_no_features() {
    answer("iam:ListOrganizationsFeatures", 400, "ServiceAccessNotEnabledException", "no");
    assertThat(Cells.read(aws, "root access").only().data().toString())
        .isEqualTo("{\"rootAccessFeatures\":[]}");
  }
}
