package dev.plumbline.collectors.framework;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How long and how often a collection tries.
 *
 * @param callTimeout the longest a call may take, all its attempts together
 * @param attemptTimeout the longest one attempt may take
 * @param attempts how often a call is tried when it is throttled or the network fails, at least 1
 * @param backoffBase the first pause between attempts
 * @param backoffMaximum the longest pause between attempts
 * @param budgetShare the part of a published request rate to use, as other tools spend from the
 *     same budget; 0.7 is 70 %
 * @param reportPause how long to wait before asking again for a report that is in the making
 * @param reportPolls how often to ask for it
 */
public record Limits(
    Duration callTimeout,
    Duration attemptTimeout,
    int attempts,
    Duration backoffBase,
    Duration backoffMaximum,
    double budgetShare,
    Duration reportPause,
    int reportPolls) {

  /** What a collection from AWS uses. */
  public static final Limits STANDARD =
      new Limits(
          Duration.ofSeconds(60),
          Duration.ofSeconds(15),
          5,
          Duration.ofMillis(200),
          Duration.ofSeconds(10),
          0.7,
          Duration.ofSeconds(2),
          15);

  public Limits {
    requireNonNull(callTimeout, "callTimeout is null");
    requireNonNull(attemptTimeout, "attemptTimeout is null");
    requireNonNull(backoffBase, "backoffBase is null");
    requireNonNull(backoffMaximum, "backoffMaximum is null");
    requireNonNull(reportPause, "reportPause is null");
    if (attempts < 1 || reportPolls < 1 || budgetShare <= 0) {
      throw new IllegalArgumentException(
          "attempts, reportPolls and budgetShare are greater than zero");
    }
  }
}
