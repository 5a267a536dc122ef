package dev.plumbline.engine.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;

/** Moments as snapshots write them: RFC 3339 in UTC, such as {@code 2026-03-31T06:00:00Z}. */
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
    if (!COMPILED.matcher(text).find()) {
      throw new DateTimeException("not a moment in UTC");
    }
    return Instant.parse(text);
  }
}
