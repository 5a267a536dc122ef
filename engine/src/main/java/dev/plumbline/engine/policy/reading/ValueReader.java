package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Age;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.policy.Value.Type;
import dev.plumbline.engine.policy.syntax.Token;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
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

  private ValueReader() {}

  /** The value that stands next, if one does; moves behind it. */
  static Optional<Value> literal(Cursor cursor) {
    if (cursor.atEnd()) {
      return Optional.empty();
    }
    int from = cursor.position();
    Token token = cursor.peek();
    if (token.kind() == Token.Kind.TEXT) {
      cursor.next();
      return Optional.of(new Value.TextValue(Type.TEXT, token.text(), token.words()));
    }
    if (token.kind() != Token.Kind.WORD) {
      return Optional.empty();
    }
    Optional<Instant> date = date(token.text());
    if (date.isPresent()) {
      cursor.next();
      return Optional.of(new Value.DateValue(date.get(), token.text()));
    }
    Optional<BigDecimal> number = number(token.text());
    if (number.isEmpty()) {
      return Optional.empty();
    }
    cursor.next();
    if (cursor.skip(Token.Kind.PERCENT).isPresent() || cursor.skip("percent")) {
      return Optional.of(
          new Value.NumberValue(Type.PERCENTAGE, number.get(), cursor.wordsFrom(from)));
    }
    Age.@Nullable Unit unit =
        cursor.atEnd() ? null : UNITS.get(cursor.peek().text().toLowerCase(Locale.ROOT));
    if (unit == null && !cursor.atEnd() && LOOSE_UNITS.contains(cursor.peek().text())) {
      throw new MistakeException(
          "P215",
          cursor.peek().span(),
          "'" + cursor.peek().text() + "' have no fixed length",
          "write days, such as 90 days");
    }
    if (unit == null) {
      return Optional.of(new Value.NumberValue(Type.NUMBER, number.get(), token.text()));
    }
    cursor.next();
    Age age = new Age(whole(number.get(), token), unit);
    return Optional.of(new Value.DurationValue(age, cursor.wordsFrom(from)));
  }

  /**
   * A day, which means its first instant in UTC, or an instant such as {@code
   * 2026-11-23T18:00:00Z}.
   */
  static Optional<Instant> date(String word) {
    try {
      return Optional.of(LocalDate.parse(word).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeParseException notADay) {
      try {
        return Optional.of(Instant.parse(word.toUpperCase(Locale.ROOT)));
      } catch (DateTimeParseException notAnInstant) {
        return Optional.empty();
      }
    }
  }

  static Optional<BigDecimal> number(String word) {
    return word.matches("[+-]?\\d{1,30}(\\.\\d{1,30})?")
        ? Optional.of(new BigDecimal(word))
        : Optional.empty();
  }

  private static long whole(BigDecimal number, Token token) {
    try {
      long amount = number.longValueExact();
      if (amount >= 0 && amount <= 36_500) {
        return amount;
      }
    } catch (ArithmeticException fraction) {
      // told below
    }
    throw new MistakeException(
        "P215",
        token.span(),
        "a duration is a whole number, at most 36500",
        "write for instance: 90 days");
  }
}
