package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Cause;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Whether evidence may still be believed at the evaluation instant. */
final class Freshness {
  private final Instant asOf;
  private final Instant latest;

  Freshness(Instant asOf) {
    this.asOf = asOf;
    this.latest = asOf.plus(EstateReader.TOLERATED_SKEW);
  }

  /** Why what a source said at a moment does not count; empty if it does. */
  Optional<Cause> objection(Source source, Instant at) {
    if (at.isAfter(latest)) {
      return Optional.of(
          new Cause(
              Cause.Reason.SKEW,
              "%s is of %s, more than 5 minutes after %s".formatted(source.title(), at, asOf)));
    }
    return source
        .maximumAge()
        .filter(maximum -> at.isBefore(asOf.minus(maximum)))
        .map(
            maximum ->
                new Cause(
                    Cause.Reason.STALE,
                    "%s is of %s, older than %s"
                        .formatted(
                            source.title(),
                            LocalDate.ofInstant(at, ZoneOffset.UTC),
                            words(maximum))));
  }

  private static String words(Duration duration) {
    if (duration.equals(Duration.ofDays(duration.toDays()))) {
      return count(duration.toDays(), "day");
    }
    return duration.equals(Duration.ofHours(duration.toHours()))
        ? count(duration.toHours(), "hour")
        : count(duration.toMinutes(), "minute");
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
