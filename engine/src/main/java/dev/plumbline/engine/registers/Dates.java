package dev.plumbline.engine.registers;

import dev.plumbline.engine.evidence.Instants;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and moments, in UTC. */
final class Dates {
  private static final Pattern OF_NUMBERS =
      Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");
  private static final int MONTHS = 12;

  private Dates() {}

  /** A day, which means its first instant, or a moment. */
  static Optional<Instant> of(String text) {
    try {
      return Optional.of(
          text.contains("T")
              ? Instants.parse(text)
              : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** What to write: the day that was meant, where it cannot be another one. */
  static String help(String text) {
    return meant(text)
        .map(day -> "write " + day)
        .orElse("write the day as year, month and day, such as 2026-12-31");
  }

  private static Optional<LocalDate> meant(String text) {
    Matcher numbers = OF_NUMBERS.matcher(text);
    if (!numbers.matches()) {
      return Optional.empty();
    }
    int one = Integer.parseInt(numbers.group(1));
    int two = Integer.parseInt(numbers.group(2));
    int year = Integer.parseInt(numbers.group(3));
    if (one <= MONTHS == two <= MONTHS && one != two) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(year, Math.min(one, two), Math.max(one, two)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
