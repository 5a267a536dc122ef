package dev.plumbline.engine.explain;

import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.evidence.Origin;
import dev.plumbline.engine.explain.Explanation.Seen;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.things.Listing;
import dev.plumbline.engine.things.Thing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values as people write them. */
final class Shown {
  private Shown() {}

  static String value(Object value) {
    if (value instanceof Observed.Present<?> present) {
      return bare(present.value());
    }
    if (value instanceof Observed.Absent<?>) {
      return "absent";
    }
    if (value instanceof Observed.Unknown<?>) {
      return "unknown";
    }
    return value instanceof Listing<?> listing ? listing(listing) : bare(value);
  }

  /** A column of a register: how much it says, and where it was read. */
  static Seen column(Value.Column column, Instant asOf) {
    int size = column.values().size();
    return new Seen(
        column.words(),
        size + (size == 1 ? " value" : " values"),
        Optional.empty(),
        column.attribute().source().map(s -> new Origin(s.name(), s.name(), "", asOf)));
  }

  private static String bare(Object value) {
    if (value instanceof Boolean yes) {
      return yes ? "yes" : "no";
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof Instant instant) {
      boolean day = instant.atOffset(ZoneOffset.UTC).toLocalTime().toSecondOfDay() == 0;
      return day ? instant.atOffset(ZoneOffset.UTC).toLocalDate().toString() : instant.toString();
    }
    return value instanceof Thing thing ? thing.identity().toString() : "\"" + value + '"';
  }

  private static String listing(Listing<?> listing) {
    String items =
        listing.items().isEmpty()
            ? "none"
            : listing.items().stream().map(Shown::bare).collect(Collectors.joining(", "));
    return listing.isComplete()
        ? items
        : listing.items().isEmpty() ? "unknown" : items + ", and perhaps more";
  }
}
