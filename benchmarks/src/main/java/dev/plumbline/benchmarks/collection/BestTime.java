package dev.plumbline.benchmarks.collection;

import dev.plumbline.collectors.aws.client.OperationRates;
import dev.plumbline.collectors.aws.client.OperationRates.Rate;
import java.util.Map;

/**
 * The best time that the published rates allow for some calls: no operation may be called more
 * often than its bucket gives, and all operations may be called side by side.
 *
 * @param operation the one that takes longest
 * @param calls how often it is called
 */
record BestTime(double seconds, String operation, long calls) {
  /** AWS counts it in each account and Region by itself, where it is called once or twice. */
  private static final String COUNTED_IN_PLACES = "cloudtrail:LookupEvents";

  /**
   * The best time.
   *
   * @param calls how often each operation was called
   * @param share the part of a published rate that is used; above 1 the rates are scaled
   */
  static BestTime of(Map<String, Long> calls, double share) {
    BestTime worst = new BestTime(0, "", 0);
    for (Map.Entry<String, Long> each : calls.entrySet()) {
      Rate rate = OperationRates.PUBLISHED.get(each.getKey());
      if (rate != null && !each.getKey().equals(COUNTED_IN_PLACES)) {
        double waiting = Math.max(0, each.getValue() - Math.max(1, rate.burst() * share));
        double seconds = waiting / (rate.perSecond() * share);
        if (seconds > worst.seconds()) {
          worst = new BestTime(seconds, each.getKey(), each.getValue());
        }
      }
    }
    return worst;
  }
}
