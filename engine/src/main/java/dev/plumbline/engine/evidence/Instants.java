package dev.plumbline.engine.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

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
  private static final String FORM = "dddd-dd-ddTdd:dd:dd";

  private Instants() {}

  /**
   * Reads a moment.
   *
   * @throws DateTimeException if it is not written so, or is no day of the calendar
   */
  public static Instant parse(String text) {
    if (!isMoment(text)) {
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

  /** Whether the text is of the {@link #PATTERN}. */
  private static boolean isMoment(String text) {
    int last = text.length() - 1;
    if (last < FORM.length() || text.charAt(last) != 'Z') {
      return false;
    }
    for (int i = 0; i < FORM.length(); i++) {
      char letter = text.charAt(i);
      if (FORM.charAt(i) == 'd' ? !isDigit(letter) : letter != FORM.charAt(i)) {
        return false;
      }
    }
    return (last == FORM.length() || isFraction(text, FORM.length(), last))
        && number(text, 11, 13) < 24
        && number(text, 14, 16) < 60
        && number(text, 17, 19) < 60;
  }

  private static boolean isFraction(String text, int point, int end) {
    int digits = end - point - 1;
    return text.charAt(point) == '.'
        && digits >= 1
        && digits <= 9
        && text.chars().skip(point + 1).limit(digits).allMatch(letter -> isDigit((char) letter));
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
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
