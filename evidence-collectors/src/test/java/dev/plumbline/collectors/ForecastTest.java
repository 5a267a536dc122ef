package dev.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Reach;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForecastTest {
  private static final CollectedSource CONTACTS =
      CollectedSource.of("contacts", Reach.ACCOUNT, "account:GetContact");
  private static final CollectedSource REGIONS =
      CollectedSource.of("regions", Reach.ACCOUNT, "account:ListRegions", "iam:GetSummary");

  @Test
  void the_slowest_operation_says_how_long_it_takes_at_least() {
    Forecast forecast = new Forecast(Map.of("account:GetContact", 7.0, "account:ListRegions", 3.5));
    for (int i = 0; i < 70; i++) {
      forecast.expect(CONTACTS);
      forecast.expect(REGIONS);
    }
    assertThat(forecast.remaining()).isEqualTo(Duration.ofSeconds(20));
    for (int i = 0; i < 63; i++) {
      forecast.done(REGIONS);
    }
    assertThat(forecast.remaining()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void operations_without_a_published_rate_cost_no_time() {
    Forecast forecast = new Forecast(Map.of());
    forecast.expect(CONTACTS);
    assertThat(forecast.remaining()).isEqualTo(Duration.ZERO);
  }
}
