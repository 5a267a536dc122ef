package dev.plumbline.collectors.aws.client;

import java.time.Duration;

/**
 * A token bucket: the rate refills it, the burst is its size. It hands out the time to wait and
 * never sleeps itself.
 */
final class RateLimiter {

  private final double nanosPerToken;
  private final long burstNanos;
  private long freeAt;

  /**
   * @param perSecond requests a second
   * @param burst requests at once, at least 1
   * @param now a reading of {@link System#nanoTime()}
   */
  RateLimiter(double perSecond, double burst, long now) {
    this.nanosPerToken = 1e9 / perSecond;
    this.burstNanos = (long) (nanosPerToken * (Math.max(1, burst) - 1));
    this.freeAt = now - burstNanos;
  }

  /** Takes the next free place in line and tells how long it is until then; zero when it is now. */
  synchronized Duration reserve(long now) {
    long place = Math.max(freeAt, now - burstNanos);
    freeAt = place + (long) nanosPerToken;
    return Duration.ofNanos(Math.max(0, place - now));
  }
}
