package dev.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.framework.Cells;
import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.engine.evidence.Coverage.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a home Region alone tells, where no Region tells it. */
class HomeRegionTest {
  private static final String LIST = "securityhub:ListConfigurationPolicyAssociations";

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
}
