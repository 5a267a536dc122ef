package dev.plumbline.benchmarks.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class BestTimeTest {
  @Test
  void the_operation_that_takes_longest_says_how_long_all_take() {
    BestTime best =
        BestTime.of(
            Map.of(
                "account:GetAlternateContact", 85L,
                "securityhub:GetFindings", 36L,
                "iam:GetAccountSummary", 1000L),
            1);
    assertThat(best).isEqualTo(new BestTime(10, "securityhub:GetFindings", 36));
  }

  @Test
  void half_of_the_rates_takes_more_than_twice_as_long() {
    assertThat(BestTime.of(Map.of("securityhub:GetFindings", 36L), 0.5).seconds()).isEqualTo(22);
  }

  @Test
  void what_may_be_called_at_once_takes_no_time() {
    assertThat(BestTime.of(Map.of("securityhub:GetFindings", 6L), 1))
        .isEqualTo(new BestTime(0, "", 0));
  }

  @Test
  void events_are_counted_in_each_account_by_itself() {
    assertThat(BestTime.of(Map.of("cloudtrail:LookupEvents", 1000L), 1).seconds()).isZero();
  }
}
