package dev.plumbline.engine.evaluation;

import dev.plumbline.engine.policy.Age;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.PolicyReads;
import dev.plumbline.engine.things.EstateReader;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The moments at which what a bundle says of the same evidence may change merely because time
 * passes: when something becomes older than a source or a policy allows, or than a clause asks, and
 * when it is no longer of the future.
 */
final class TurningPoints {
  private static final Duration TICK = Duration.ofNanos(1);

  private final Set<Age> ages;
  private final Set<Duration> maximumAges = new HashSet<>();

  /**
   * From one turning point to the next.
   *
   * @param from the first moment of it
   * @param until the first moment after it
   */
  record Stretch(Instant from, Instant until) {
    static final Stretch EVER = new Stretch(Instant.MIN, Instant.MAX);

    boolean contains(Instant moment) {
      return !moment.isBefore(from) && moment.isBefore(until);
    }

    private Stretch cutAt(Instant turn, Instant asOf) {
      return turn.isAfter(asOf)
          ? new Stretch(from, turn.isBefore(until) ? turn : until)
          : new Stretch(turn.isAfter(from) ? turn : from, until);
    }
  }

  TurningPoints(Bundle bundle) {
    ages = PolicyReads.of(bundle.policies()).ages();
    bundle.vocabulary().sources().forEach(s -> s.maximumAge().ifPresent(maximumAges::add));
    bundle
        .vocabulary()
        .things()
        .forEach(
            kind -> {
              kind.source().flatMap(s -> s.maximumAge()).ifPresent(maximumAges::add);
              kind.attributes()
                  .forEach(
                      attribute ->
                          attribute
                              .source()
                              .flatMap(s -> s.maximumAge())
                              .ifPresent(maximumAges::add));
            });
  }

  /** The stretch around an instant, by the moments that the evidence tells of. */
  Stretch around(Instant asOf, Collection<Instant> moments) {
    Stretch stretch = Stretch.EVER;
    for (Instant moment : moments) {
      stretch = stretch.cutAt(moment.minus(EstateReader.TOLERATED_SKEW), asOf);
      for (Duration maximum : maximumAges) {
        stretch = stretch.cutAt(after(moment, maximum), asOf);
      }
      for (Age age : ages) {
        stretch = stretch.cutAt(after(moment, age), asOf);
      }
    }
    return stretch;
  }

  /** The first moment at which something is older than an age. */
  private static Instant after(Instant moment, Age age) {
    return switch (age.unit()) {
      case MINUTES -> after(moment, Duration.ofMinutes(age.amount()));
      case HOURS -> after(moment, Duration.ofHours(age.amount()));
      case DAYS -> afterDays(moment, age.amount());
      case WEEKS -> afterDays(moment, 7 * age.amount());
    };
  }

  private static Instant after(Instant moment, Duration age) {
    try {
      return moment.plus(age).plus(TICK);
    } catch (DateTimeException | ArithmeticException never) {
      return Instant.MAX;
    }
  }

  private static Instant afterDays(Instant moment, long days) {
    try {
      return LocalDate.ofInstant(moment, ZoneOffset.UTC)
          .plusDays(days + 1)
          .atStartOfDay(ZoneOffset.UTC)
          .toInstant();
    } catch (DateTimeException | ArithmeticException never) {
      return Instant.MAX;
    }
  }
}
