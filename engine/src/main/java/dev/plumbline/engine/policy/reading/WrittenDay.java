package dev.plumbline.engine.policy.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days in the orders in which other people write them. */
final class WrittenDay {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})(T.*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([-./])(\\d{1,2})\\2(\\d{4})");
  private static final int MONTHS = 12;

  private WrittenDay() {}

  /** Whether it can only be meant as a date, whether or not there is such a day. */
  static boolean is(String word) {
    return YEAR_FIRST.matcher(word).matches() || YEAR_LAST.matcher(word).matches();
  }

  /** The day that is meant, as it is written here; empty if it could be two days, or none. */
  static Optional<String> meant(String word) {
    Matcher yearFirst = YEAR_FIRST.matcher(word);
    if (yearFirst.matches()) {
      return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
    }
    Matcher yearLast = YEAR_LAST.matcher(word);
    if (!yearLast.matches()) {
      return Optional.empty();
    }
    String first = yearLast.group(1);
    String second = yearLast.group(3);
    String year = yearLast.group(4);
    if (yearLast.group(2).equals(".") || Integer.parseInt(first) > MONTHS) {
      return day(year, second, first);
    }
    return Integer.parseInt(second) > MONTHS || first.equals(second)
        ? day(year, first, second)
        : Optional.empty();
  }

  private static Optional<String> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
              .toString());
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
