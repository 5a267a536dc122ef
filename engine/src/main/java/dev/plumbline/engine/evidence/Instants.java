package dev.plumbline.engine.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * Moments as snapshots write them: RFC 3339 in UTC, such as {@code 2026-03-31T06:00:00Z}. Read by
 * position, because a large snapshot has millions of them and a general formatter takes most of the
 * time.
 */
public final class Instants {
  /** A regular expression, also for JSON Schema, that every moment matches. */
  public static final String PATTERN =
      "^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?Z$";

  public static final String EXPECTED = "a moment in UTC such as \"2026-03-31T06:00:00Z\"";
  private static final Pattern COMPILED = Pattern.compile(PATTERN);

  private Instants() {}

  /**
   * Reads a moment.
   *
   * @throws DateTimeException if it is not written so, or is no day of the calendar
   */
  public static Instant parse(String text) {
    if (!COMPILED.matcher(text).matches()) {
      throw new DateTimeException("not a moment in UTC");
    }
    return LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19),
            nanos(text))
        .toInstant(ZoneOffset.UTC);
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  private static int nanos(String text) {
    if (text.charAt(19) == 'Z') {
      return 0;
    }
    int nanos = number(text, 20, text.length() - 1);
    for (int digits = text.length() - 21; digits < 9; digits++) {
      nanos *= 10;
    }
    return nanos;
  }
}
