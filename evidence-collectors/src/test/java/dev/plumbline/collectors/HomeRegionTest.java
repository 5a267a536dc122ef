package dev.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.framework.Cells;
import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.collectors.recorded.Reply;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Coverage.Status;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  private static final String ZONES = "controltower:ListLandingZones";
  private static final String OWN_REGIONS = "account:ListRegions";

  private void noLandingZoneBut(String home) {
    aws.pages(ZONES, "{\"landingZones\": []}");
    aws.changed(
        (asked, reply) ->
            asked.operation().equals(ZONES) && asked.region().equals(home)
                ? Reply.of(
                    200,
                    "application/json",
                    "south-request",
                    "{\"landingZones\": [{\"arn\": \"arn:aws:controltower:%s:1:z\"}]}"
                        .formatted(home))
                : reply);
  }

  private static String own(String... regions) {
    return Stream.of(regions)
        .map("{\"RegionName\": \"%s\", \"RegionOptStatus\": \"ENABLED\"}"::formatted)
        .collect(Collectors.joining(",", "{\"Regions\": [", "]}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"landing zones", "enabled controls"})
  void a_landing_zone_is_looked_for_wherever_the_management_account_may_go(String source) {
    noLandingZoneBut("sa-east-1");
    aws.pages(OWN_REGIONS, own("us-east-1", "eu-west-1", "sa-east-1"));
    aws.pages(
        "controltower:ListEnabledControls",
        "{\"enabledControls\": [{\"arn\": \"arn:aws:controltower:sa-east-1:1:z\"}]}");
    assertThat(Cells.read(aws, source).only().id()).isEqualTo("arn:aws:controltower:sa-east-1:1:z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"landing zones", "enabled controls"})
  void there_is_none_where_no_region_of_the_management_account_has_one(String source) {
    noLandingZoneBut("nowhere");
    aws.pages(OWN_REGIONS, own("us-east-1", "eu-west-1", "sa-east-1"));
    Cells.Ended ended = Cells.read(aws, source);
    assertThat(ended.row().status()).isEqualTo(Status.COMPLETE);
    assertThat(ended.observations()).isEmpty();
    assertThat(aws.calls(ZONES)).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"landing zones", "enabled controls"})
  void it_is_unknown_where_the_regions_of_the_management_account_are(String source) {
    noLandingZoneBut("sa-east-1");
    aws.deny(OWN_REGIONS);
    Cells.Ended ended = Cells.read(aws, source);
    assertThat(ended.row().status()).isEqualTo(Status.FAILED);
    assertThat(ended.row().cause().orElseThrow().reason()).isEqualTo(Cause.Reason.DENIED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"landing zones", "enabled controls"})
  void it_is_unknown_where_the_management_account_is_said_to_have_no_region(String source) {
    noLandingZoneBut("nowhere");
    aws.pages(OWN_REGIONS, "{\"Regions\": []}");
    assertThat(Cells.read(aws, source).row().status()).isEqualTo(Status.FAILED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"landing zones", "enabled controls"})
  void it_is_unknown_where_one_of_these_regions_does_not_answer(String source) {
    noLandingZoneBut("nowhere");
    aws.pages(OWN_REGIONS, own("us-east-1", "eu-west-1", "sa-east-1"))
        .errorIn("sa-east-1", ZONES, 403, error("AccessDeniedException"));
    assertThat(Cells.read(aws, source).row().status()).isEqualTo(Status.FAILED);
  }

  @Test
  void the_region_that_the_command_line_of_aws_would_take_is_asked_for_the_landing_zone() {
    noLandingZoneBut("ap-south-1");
    aws.pages(OWN_REGIONS, own("us-east-1", "eu-west-1"));
    assertThat(Cells.read(aws, "landing zones").observations()).isEmpty();
    assertThat(Cells.readIn("ap-south-1", aws, "landing zones").only().id())
        .isEqualTo("arn:aws:controltower:ap-south-1:1:z");
  }
}
