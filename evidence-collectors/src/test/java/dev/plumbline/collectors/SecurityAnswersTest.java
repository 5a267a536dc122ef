package dev.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.framework.Cells;
import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.engine.evidence.Coverage.Status;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers of the security and governance services that are odd, or say less than was asked. */
class SecurityAnswersTest {

  private static RecordedAws aws;

  @BeforeAll
  static void start() {
    aws = RecordedAws.startSmall();
  }

  @AfterAll
  static void stop() {
    aws.close();
  }

  @BeforeEach
  void good() {
    aws.reset();
  }

  private static Cells.Ended read(String operation, String body, String source) {
    aws.pages(operation, body);
    return Cells.read(aws, source);
  }

  private static String cause(Cells.Ended ended) {
    return ended.row().cause().orElseThrow().toString();
  }

  private static List<String> told(Cells.Ended ended) {
    return ended.observations().stream().map(line -> line.id() + line.data()).toList();
  }

  @Test
  void a_broken_query_result_is_malformed_and_leaves_the_others_be() {
    Cells.Ended ended =
        read(
            "config:SelectAggregateResourceConfig",
            """
            {"Results": ["{broken", "{\\"resourceType\\": 3}",
             "{\\"resourceType\\": \\"AWS::S3::Bucket\\", \\"COUNT(*)\\": 1}"]}""",
            "resource counts");
    assertThat(ended.row().status()).isEqualTo(Status.PARTIAL);
    assertThat(cause(ended))
        .isEqualTo(
            "MALFORMED: config:SelectAggregateResourceConfig answered with a result that is no"
                + " JSON");
    assertThat(told(ended))
        .containsExactly("AWS::S3::Bucket{\"type\":\"AWS::S3::Bucket\",\"count\":1}");
  }

  @Test
  void an_account_that_the_aggregator_does_not_hear_of_is_not_an_account_without_resources() {
    Cells.Ended ended =
        read("config:SelectAggregateResourceConfig", "{\"Results\": []}", "resource counts");
    assertThat(ended.row().status()).isEqualTo(Status.FAILED);
    assertThat(cause(ended))
        .isEqualTo(
            "NOT_COLLECTED: config:SelectAggregateResourceConfig shows no resource at all of"
                + " 818133058349");
  }

  @Test
  void without_an_aggregator_of_the_organization_resources_are_not_collected() {
    Cells.Ended ended =
        read(
            "config:DescribeConfigurationAggregators",
            "{\"ConfigurationAggregators\": []}",
            "resource counts");
    assertThat(cause(ended))
        .isEqualTo(
            "NOT_COLLECTED: config:DescribeConfigurationAggregators shows no aggregator of the"
                + " organization that covers every Region");
  }

  @Test
  void a_date_that_cannot_be_read_is_unknown_and_malformed() {
    Cells.Ended ended =
        read(
            "securityhub:GetFindings",
            """
            {"Findings": [{"Id": "one", "FirstObservedAt": "yesterday"},
             {"Id": "two", "FirstObservedAt": "2026-11-20T08:00:00+01:00"}]}""",
            "security findings");
    assertThat(ended.row().status()).isEqualTo(Status.PARTIAL);
    assertThat(cause(ended))
        .isEqualTo(
            "MALFORMED: securityhub:GetFindings answered with a date that cannot be read:"
                + " \"yesterday\"");
    assertThat(told(ended))
        .containsExactly("one{}", "two{\"firstObserved\":\"2026-11-20T07:00:00Z\"}");
  }

  @Test
  void an_item_without_its_name_leaves_the_others_be() {
    Cells.Ended ended =
        read(
            "access-analyzer:ListAnalyzers",
            "{\"analyzers\": [{\"type\": \"ACCOUNT\"}, {\"arn\": \"two\", \"type\": \"NEW_TYPE\"}]}",
            "access analyzers");
    assertThat(ended.row().status()).isEqualTo(Status.PARTIAL);
    assertThat(cause(ended))
        .isEqualTo("MALFORMED: access-analyzer:ListAnalyzers answered without arn");
    assertThat(told(ended)).containsExactly("two{\"type\":\"NEW_TYPE\"}");
  }

  @Test
  void an_item_that_comes_on_two_pages_has_one_line() {
    aws.pages(
        "access-analyzer:ListAnalyzers",
        "{\"analyzers\": [{\"arn\": \"one\"}], \"nextToken\": \"page-2\"}",
        "{\"analyzers\": [{\"arn\": \"one\"}, {\"arn\": \"two\"}]}");
    Cells.Ended ended = Cells.read(aws, "access analyzers");
    assertThat(told(ended)).containsExactly("one{}", "two{}");
  }

  @Test
  void findings_that_were_listed_and_not_described_are_a_gap() {
    Cells.Ended ended = read("guardduty:GetFindings", "{\"findings\": []}", "threat findings");
    assertThat(ended.row().status()).isEqualTo(Status.FAILED);
    assertThat(cause(ended))
        .isEqualTo("MALFORMED: guardduty:GetFindings answered without 1 of the findings asked for");
  }

  @Test
  void a_detector_without_a_list_of_features_does_not_have_none() {
    Cells.Ended ended =
        read("guardduty:GetDetector", "{\"status\": \"ENABLED\"}", "detection features");
    assertThat(ended.row().status()).isEqualTo(Status.FAILED);
    assertThat(cause(ended))
        .isEqualTo("MALFORMED: guardduty:GetDetector answered without features");
  }

  @Test
  void an_account_that_inspector_cannot_tell_about_is_unknown_with_its_code() {
    Cells.Ended ended =
        read(
            "inspector2:BatchGetAccountStatus",
            """
            {"accounts": [], "failedAccounts": [{"accountId": "818133058349",
             "errorCode": "ACCESS_DENIED", "errorMessage": "no"}]}""",
            "scanner status");
    assertThat(cause(ended))
        .isEqualTo(
            "DENIED: inspector2:BatchGetAccountStatus answered ACCESS_DENIED for 818133058349");
    assertThat(ended.row().errorCode()).contains("ACCESS_DENIED");
  }

  @Test
  void an_account_that_inspector_says_nothing_about_is_unknown() {
    Cells.Ended ended =
        read(
            "inspector2:BatchGetAccountStatus",
            "{\"accounts\": [], \"failedAccounts\": []}",
            "scanner status");
    assertThat(cause(ended))
        .isEqualTo("MALFORMED: inspector2:BatchGetAccountStatus answered without accounts");
  }

  @Test
  void without_a_landing_zone_there_is_none_and_no_enabled_control() {
    aws.pages(
        "account:ListRegions",
        "{\"Regions\": [{\"RegionName\": \"us-east-1\", \"RegionOptStatus\": \"ENABLED_BY_DEFAULT\"}]}");
    for (String source : List.of("landing zones", "enabled controls")) {
      Cells.Ended ended = read("controltower:ListLandingZones", "{\"landingZones\": []}", source);
      assertThat(ended.row().status()).isEqualTo(Status.COMPLETE);
      assertThat(ended.observations()).isEmpty();
    }
  }

  @Test
  void the_remediation_of_rules_is_asked_for_25_at_a_time() {
    aws.pages(
        "config:DescribeConfigRules",
        IntStream.range(0, 51)
            .mapToObj("{\"ConfigRuleName\": \"rule-%d\"}"::formatted)
            .collect(Collectors.joining(",", "{\"ConfigRules\": [", "]}")));
    Cells.Ended ended =
        read(
            "config:DescribeRemediationConfigurations",
            "{\"RemediationConfigurations\": []}",
            "remediations");
    assertThat(ended.observations()).hasSize(51);
    assertThat(aws.calls("config:DescribeRemediationConfigurations")).isEqualTo(3);
  }

  @Test
  void a_service_that_is_delegated_to_nobody_is_asked_about_in_the_management_account() {
    Cells.read(aws, "hub configurations");
    assertThat(aws.called())
        .filteredOn(call -> call.operation().startsWith("securityhub:"))
        .extracting(RecordedAws.Call::account)
        .containsOnly(RecordedAws.MANAGEMENT);
    Cells.read(aws, "detection configurations");
    assertThat(aws.called())
        .filteredOn(call -> call.operation().startsWith("guardduty:"))
        .extracting(RecordedAws.Call::account)
        .containsOnly("372686945235");
  }

  @Test
  void an_administrator_that_cannot_be_told_makes_what_only_it_can_read_unknown() {
    aws.deny("organizations:ListDelegatedServicesForAccount");
    Cells.Ended ended = Cells.read(aws, "detection configurations");
    assertThat(cause(ended))
        .isEqualTo(
            "DENIED: organizations:ListDelegatedServicesForAccount answered AccessDeniedException");
    assertThat(aws.calls("guardduty:ListDetectors")).isZero();
  }
}
