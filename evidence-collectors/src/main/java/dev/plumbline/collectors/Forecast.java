package dev.plumbline.collectors;

import dev.plumbline.collectors.framework.CollectedSource;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How long the cells that are still to be read take at least: each needs one call of every
 * operation of its source, and AWS allows so many a second.
 */
final class Forecast {
  private final Map<String, Double> rates;
  private final Map<String, Long> outstanding = new HashMap<>();

  /**
   * @param rates calls a second by operation; an operation that is not among them costs no time
   */
  Forecast(Map<String, Double> rates) {
    this.rates = Map.copyOf(rates);
  }

  void expect(CollectedSource source) {
    source.operations().forEach(operation -> outstanding.merge(operation, 1L, Long::sum));
  }

  void done(CollectedSource source) {
    source.operations().forEach(operation -> outstanding.merge(operation, -1L, Long::sum));
  }

  Duration remaining() {
    double seconds = 0;
    for (Map.Entry<String, Double> rate : rates.entrySet()) {
      seconds = Math.max(seconds, outstanding.getOrDefault(rate.getKey(), 0L) / rate.getValue());
    }
    return Duration.ofMillis((long) (seconds * 1000));
  }
}
