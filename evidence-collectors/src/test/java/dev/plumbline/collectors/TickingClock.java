package dev.plumbline.collectors;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that is some milliseconds later each time one looks at it. */
public final class TickingClock extends Clock {
  private static final int STEP = 7;

  private final Instant start;
  private final AtomicLong looks = new AtomicLong();

  public TickingClock(Instant start) {
    this.start = start;
  }

  @Override
  public Instant instant() {
    return start.plusMillis(STEP * looks.getAndIncrement());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
