package dev.plumbline.collectors.aws.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

  private static final long SECOND = 1_000_000_000L;

  @Test
  void as_many_as_the_burst_go_at_once_and_then_one_after_the_other() {
    RateLimiter limiter = new RateLimiter(2, 3, 0);
    assertThat(limiter.reserve(0)).isZero();
    assertThat(limiter.reserve(0)).isZero();
    assertThat(limiter.reserve(0)).isZero();
    assertThat(limiter.reserve(0)).isEqualTo(Duration.ofMillis(500));
    assertThat(limiter.reserve(0)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void a_pause_gives_back_no_more_than_the_burst() {
    RateLimiter limiter = new RateLimiter(1, 2, 0);
    limiter.reserve(0);
    limiter.reserve(0);
    assertThat(limiter.reserve(100 * SECOND)).isZero();
    assertThat(limiter.reserve(100 * SECOND)).isZero();
    assertThat(limiter.reserve(100 * SECOND)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void of_a_quota_only_the_share_is_used() {
    OperationRates rates = new OperationRates(0.5);
    assertThat(rates.reserve("organizations:ListRoots", "")).isZero();
    assertThat(rates.reserve("organizations:ListRoots", ""))
        .isBetween(Duration.ofMillis(1_500), Duration.ofSeconds(2));
  }

  @Test
  void an_operation_without_a_published_quota_does_not_wait() {
    OperationRates rates = new OperationRates(0.5);
    assertThat(rates.reserve("codepipeline:GetPipeline", "")).isZero();
    assertThat(rates.reserve("codepipeline:GetPipeline", "")).isZero();
  }

  @Test
  void what_aws_counts_in_each_place_waits_in_each_place() {
    OperationRates rates = new OperationRates(0.5);
    assertThat(rates.reserve("cloudtrail:LookupEvents", " a us-east-1")).isZero();
    assertThat(rates.reserve("cloudtrail:LookupEvents", " a us-east-1")).isPositive();
    assertThat(rates.reserve("cloudtrail:LookupEvents", " b us-east-1")).isZero();
  }
}
