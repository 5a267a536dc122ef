package dev.plumbline.engine.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A length of time such as {@code 90 days} or {@code 4 hours}. Days and longer count calendar days
 * in UTC, hours and shorter count exactly.
 *
 * @param amount not negative
 */
public record Age(long amount, Unit unit) {

  public enum Unit {
    MINUTES,
    HOURS,
    DAYS,
    WEEKS
  }

  /** Whether something of the given moment is older than this at {@code now}. */
  public boolean isExceededBy(Instant moment, Instant now) {
    return switch (unit) {
      case MINUTES -> Duration.between(moment, now).compareTo(Duration.ofMinutes(amount)) > 0;
      case HOURS -> Duration.between(moment, now).compareTo(Duration.ofHours(amount)) > 0;
      case DAYS -> daysBetween(moment, now) > amount;
      case WEEKS -> daysBetween(moment, now) > 7 * amount;
    };
  }

  private static long daysBetween(Instant moment, Instant now) {
    return ChronoUnit.DAYS.between(
        LocalDate.ofInstant(moment, ZoneOffset.UTC), LocalDate.ofInstant(now, ZoneOffset.UTC));
  }

  @Override
  public String toString() {
    return amount + " " + unit.name().toLowerCase(Locale.ROOT);
  }
}
