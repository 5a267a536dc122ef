package dev.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.framework.Cells;
import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.collectors.recorded.Reply;
import dev.plumbline.engine.evidence.Coverage.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a home Region alone tells, where no Region of the collection tells it. */
class HomeRegionTest {
  private static final String LIST = "securityhub:ListConfigurationPolicyAssociations";

  private static final String AGGREGATORS = "securityhub:ListFindingAggregators";

  private final RecordedAws aws = RecordedAws.startSmall();

  @AfterEach
  void stop() {
    aws.close();
  }

  private String cause() {
    Cells.Ended ended = Cells.read(aws, "policy associations");
    assertThat(ended.row().status()).isEqualTo(Status.FAILED);
    assertThat(ended.observations()).isEmpty();
    return ended.row().cause().orElseThrow().toString();
  }

  private static String error(String code) {
    return "{\"__type\": \"%s\", \"message\": \"no\"}".formatted(code);
  }

  @Test
  void the_cause_is_of_the_region_that_did_not_say_it_is_another_one() {
    aws.errorIn("us-east-1", LIST, 429, error("TooManyRequestsException"));
    assertThat(cause()).isEqualTo("THROTTLED: " + LIST + " answered TooManyRequestsException");
  }

  @Test
  void the_order_of_the_regions_does_not_count() {
    aws.errorIn("us-east-1", LIST, 400, error("InvalidAccessException"))
        .errorIn("eu-west-1", LIST, 403, error("AccessDeniedException"));
    assertThat(cause()).isEqualTo("DENIED: " + LIST + " answered AccessDeniedException");
  }

  @Test
  void where_every_region_says_it_is_another_one_that_is_the_cause() {
    aws.errorIn("us-east-1", LIST, 400, error("InvalidAccessException"));
    assertThat(cause()).isEqualTo("DENIED: " + LIST + " answered InvalidAccessException");
  }

  private static String aggregatedIn(String region) {
    return """
        {"FindingAggregators": [{"FindingAggregatorArn":
          "arn:aws:securityhub:%s:210000000001:finding-aggregator/4f2d"}]}"""
        .formatted(region);
  }

  private void everyRegionSaysItIsAnotherOne() {
    aws.errorIn("us-east-1", LIST, 400, error("InvalidAccessException"));
  }

  @Test
  void the_region_that_findings_are_aggregated_in_is_asked_where_the_collection_has_it_not() {
    everyRegionSaysItIsAnotherOne();
    aws.pages(AGGREGATORS, aggregatedIn("eu-central-1"));
    aws.changed(
        (asked, reply) ->
            asked.operation().equals(LIST) && asked.region().equals("eu-central-1")
                ? Reply.of(
                    200,
                    "application/json",
                    "central-request",
                    "{\"ConfigurationPolicyAssociationSummaries\": [{\"TargetId\": \"r-1\"}]}")
                : reply);
    Cells.Ended ended = Cells.read(aws, "policy associations");
    assertThat(ended.row().status()).isEqualTo(Status.COMPLETE);
    assertThat(ended.only().id()).isEqualTo("r-1");
  }

  @Test
  void the_cause_is_of_the_home_region_where_it_is_known() {
    everyRegionSaysItIsAnotherOne();
    aws.pages(AGGREGATORS, aggregatedIn("eu-central-1"))
        .errorIn("eu-central-1", LIST, 403, error("AccessDeniedException"));
    assertThat(cause()).isEqualTo("DENIED: " + LIST + " answered AccessDeniedException");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"FindingAggregators\": []}",
        "{\"FindingAggregators\": [{}]}",
        "{\"FindingAggregators\": [{\"FindingAggregatorArn\": \"arn\"}]}",
        "{"
      })
  void where_no_region_is_named_the_cause_stays(String aggregators) {
    everyRegionSaysItIsAnotherOne();
    aws.pages(AGGREGATORS, aggregators);
    assertThat(cause()).isEqualTo("DENIED: " + LIST + " answered InvalidAccessException");
  }

  @Test
  void where_the_aggregators_are_denied_the_cause_stays() {
    everyRegionSaysItIsAnotherOne();
    aws.deny(AGGREGATORS);
    assertThat(cause()).isEqualTo("DENIED: " + LIST + " answered InvalidAccessException");
  }

  @Test
  void a_region_that_was_asked_already_is_not_asked_again() {
    everyRegionSaysItIsAnotherOne();
    aws.pages(AGGREGATORS, aggregatedIn("us-east-1"));
    assertThat(cause()).isEqualTo("DENIED: " + LIST + " answered InvalidAccessException");
    assertThat(aws.calls(LIST)).isEqualTo(2);
  }

  @Test
  void the_region_that_the_command_line_of_aws_would_take_is_asked_for_the_landing_zone() {
    aws.pages("controltower:ListLandingZones", "{\"landingZones\": []}");
    aws.changed(
        (asked, reply) ->
            asked.operation().equals("controltower:ListLandingZones")
                    && asked.region().equals("ap-south-1")
                ? Reply.of(
                    200,
                    "application/json",
                    "south-request",
                    "{\"landingZones\": [{\"arn\": \"arn:aws:controltower:ap-south-1:1:z\"}]}")
                : reply);
    assertThat(Cells.read(aws, "landing zones").observations()).isEmpty();
    assertThat(Cells.readIn("ap-south-1", aws, "landing zones").only().id())
        .isEqualTo("arn:aws:controltower:ap-south-1:1:z");
  }
}
