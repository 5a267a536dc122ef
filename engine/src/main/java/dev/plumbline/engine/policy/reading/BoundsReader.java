package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Bounds;
import dev.plumbline.engine.policy.Value;
import java.util.Optional;

/** Reads the bounds of a parameter: {@code between 1 day and 30 days}, {@code at most 30 days}. */
final class BoundsReader {

  static final String EXAMPLE = "parameter grace period is 3 days, between 1 day and 30 days";

  private BoundsReader() {}

  /** The bounds that stand next, for a parameter with this value. */
  static Bounds read(Cursor cursor, String name, Value value) {
    if (!Bounds.fit(value.type())) {
      throw new MistakeException(
          "P212",
          Expect.restOf(cursor),
          "'" + name + "' is " + value.type().label() + ", which has no bounds",
          "end the line before the comma");
    }
    int from = cursor.position();
    Bounds bounds = bounds(cursor, name, value);
    if (bounds.isEmpty()) {
      throw new MistakeException(
          "P216",
          cursor.spanFrom(from),
          "no value lies " + bounds.words(),
          "write the lower end first");
    }
    return bounds;
  }

  private static Bounds bounds(Cursor cursor, String name, Value value) {
    if (cursor.skip("at least")) {
      return new Bounds(Optional.of(end(cursor, name, value)), Optional.empty());
    }
    if (cursor.skip("at most")) {
      return new Bounds(Optional.empty(), Optional.of(end(cursor, name, value)));
    }
    if (!cursor.skip("between")) {
      throw MistakeException.expected(
          "'between', 'at least' or 'at most'", cursor, "write for instance: " + EXAMPLE);
    }
    Value least = end(cursor, name, value);
    Expect.word(cursor, "and", "write for instance: " + EXAMPLE);
    return new Bounds(Optional.of(least), Optional.of(end(cursor, name, value)));
  }

  private static Value end(Cursor cursor, String name, Value value) {
    int from = cursor.position();
    Optional<Value> end = ValueReader.literal(cursor);
    return end.filter(found -> found.type() == value.type())
        .orElseThrow(
            () ->
                new MistakeException(
                    "P212",
                    end.isPresent() ? cursor.spanFrom(from) : cursor.here(),
                    "'" + name + "' is " + value.type().label() + ", so its bounds are too",
                    "write for instance: " + value.words()));
  }
}
