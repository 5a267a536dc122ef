package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Age;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.policy.Value.Type;
import dev.plumbline.engine.policy.syntax.Token;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads values as they are written: numbers, texts, dates, durations, percentages. */
final class ValueReader {

  private static final Map<String, Age.Unit> UNITS =
      Map.of(
          "minute", Age.Unit.MINUTES,
          "minutes", Age.Unit.MINUTES,
          "hour", Age.Unit.HOURS,
          "hours", Age.Unit.HOURS,
          "day", Age.Unit.DAYS,
          "days", Age.Unit.DAYS,
          "week", Age.Unit.WEEKS,
          "weeks", Age.Unit.WEEKS);

  private static final Set<String> LOOSE_UNITS = Set.of("month", "months", "year", "years");

  private static final BigDecimal LONGEST_DURATION = BigDecimal.valueOf(36_500);

  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendLiteral('Z')
          .toFormatter(Locale.ROOT);

  private ValueReader() {}

  /** The value that stands next, if one does; moves behind it. */
  static Optional<Value> literal(Cursor cursor) {
    if (cursor.at(Token.Kind.TEXT)) {
      Token text = cursor.next();
      return Optional.of(new Value.TextValue(Type.TEXT, text.text(), text.words()));
    }
    if (!cursor.at(Token.Kind.WORD)) {
      return Optional.empty();
    }
    String word = cursor.peek().text();
    if (WrittenDay.is(word)) {
      return Optional.of(new Value.DateValue(instant(cursor), word));
    }
    return number(word).map(number -> quantity(number, cursor));
  }

  /** A number with the unit behind it. */
  private static Value quantity(BigDecimal number, Cursor cursor) {
    int from = cursor.position();
    Token written = cursor.next();
    if (cursor.skip(Token.Kind.PERCENT).isPresent()
        || cursor.stands("percent") && cursor.skip("percent")) {
      return new Value.NumberValue(Type.PERCENTAGE, number, cursor.wordsFrom(from));
    }
    if (cursor.atEnd()) {
      return new Value.NumberValue(Type.NUMBER, number, written.text());
    }
    Token next = cursor.peek();
    Age.@Nullable Unit unit = UNITS.get(next.text().toLowerCase(Locale.ROOT));
    if (unit != null) {
      cursor.next();
      return new Value.DurationValue(new Age(whole(number, written), unit), cursor.wordsFrom(from));
    }
    if (LOOSE_UNITS.contains(next.text())) {
      throw new MistakeException(
          "P215",
          next.span(),
          "'" + next.text() + "' have no fixed length",
          "write days, such as 90 days");
    }
    return new Value.NumberValue(Type.NUMBER, number, written.text());
  }

  /** Notes the units of time, where one would fit behind a number. */
  static void offerUnits(Cursor cursor) {
    if (!cursor.atEnd() && number(cursor.peek().text()).isPresent()) {
      Cursor behind = new Cursor(cursor.line(), cursor.position() + 1);
      UNITS.keySet().stream()
          .filter(unit -> unit.endsWith("s"))
          .sorted()
          .forEach(unit -> behind.offer(List.of(unit)));
    }
  }

  /** A day; a mistake if none stands next. */
  static LocalDate day(Cursor cursor) {
    Span at = cursor.here();
    String word = cursor.atEnd() ? "" : cursor.next().text();
    try {
      return LocalDate.parse(word);
    } catch (DateTimeParseException e) {
      throw notADay(word, at);
    }
  }

  /**
   * A day, which means its first instant, or a day with a time of day, both in UTC; a mistake if
   * none stands next.
   */
  static Instant instant(Cursor cursor) {
    Span at = cursor.here();
    if (cursor.atEnd() || !cursor.peek().text().contains(":")) {
      return day(cursor).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    String word = cursor.next().text();
    try {
      return LocalDateTime.parse(word, MOMENT).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw new MistakeException(
          "P113",
          at,
          "'" + word + "' is not a time of day in UTC",
          "write the time in UTC with a Z behind it, such as 2026-11-23T10:30Z");
    }
  }

  private static MistakeException notADay(String word, Span at) {
    return new MistakeException(
        "P113",
        at,
        word.isEmpty() ? "expected a date here" : "'" + word + "' is not a date",
        WrittenDay.meant(word)
            .map(day -> "write the day as year, month and day: " + day)
            .orElse("write the day as year, month and day, such as 2026-12-31"));
  }

  private static Optional<BigDecimal> number(String word) {
    return word.matches("[+-]?\\d{1,30}(\\.\\d{1,30})?")
        ? Optional.of(new BigDecimal(word))
        : Optional.empty();
  }

  private static long whole(BigDecimal number, Token written) {
    if (number.stripTrailingZeros().scale() > 0
        || number.signum() < 0
        || number.compareTo(LONGEST_DURATION) > 0) {
      throw new MistakeException(
          "P215",
          written.span(),
          "a duration is a whole number, at most " + LONGEST_DURATION,
          "write for instance: 90 days");
    }
    return number.longValue();
  }
}
