package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a value as tests write it: {@code yes}, {@code absent}, {@code unknown}, or a literal of
 * the attribute's kind.
 */
final class GivenValue {

  private static final Cause NOT_GIVEN = Cause.notCollected("the test says it is unknown");

  private GivenValue() {}

  /** The {@link Observed} value or, of lists, the {@link Listing} that stands next. */
  static Object read(Cursor cursor, Attribute attribute) {
    return attribute.kind().isList() ? listing(cursor, attribute) : observed(cursor, attribute);
  }

  /** A value with yes and no swapped; other values as they are. */
  static Object opposite(Object value) {
    return value instanceof Observed.Present<?> present && present.value() instanceof Boolean yes
        ? Observed.present(!yes)
        : value;
  }

  private static Observed<?> observed(Cursor cursor, Attribute attribute) {
    if (cursor.skip("unknown")) {
      return Observed.unknown(NOT_GIVEN);
    }
    if (cursor.skip("absent")) {
      return Observed.absent();
    }
    return word(cursor, attribute)
        .or(() -> literal(cursor, attribute))
        .map(Observed::present)
        .orElseThrow(() -> unfit(cursor, attribute));
  }

  /** {@code yes}, {@code present} or a choice. */
  private static Optional<Object> word(Cursor cursor, Attribute attribute) {
    return switch (attribute.kind()) {
      case YES_NO ->
          cursor.skip("yes")
              ? Optional.of(true)
              : cursor.skip("no") ? Optional.of(false) : Optional.empty();
      case ONE -> cursor.skip("present") ? Optional.of(true) : Optional.empty();
      case CHOICE ->
          attribute.choices().stream().filter(cursor::skip).findFirst().map(Object.class::cast);
      case NUMBER, TEXT, DATE, LIST, TEXTS -> Optional.empty();
    };
  }

  private static Optional<Object> literal(Cursor cursor, Attribute attribute) {
    int from = cursor.position();
    Optional<Value> literal = ValueReader.literal(cursor);
    if (literal.isPresent()
        && literal.map(Value::type).equals(PhraseFinder.valueType(attribute.kind()))) {
      return literal.map(GivenValue::bare);
    }
    cursor.moveTo(from);
    return Optional.empty();
  }

  private static Object bare(Value value) {
    if (value instanceof Value.NumberValue number) {
      return number.number();
    }
    if (value instanceof Value.DateValue date) {
      return date.instant();
    }
    if (value instanceof Value.TextValue text) {
      return text.text();
    }
    throw new IllegalStateException("no attribute has values like " + value.words());
  }

  private static MistakeException unfit(Cursor cursor, Attribute attribute) {
    return new MistakeException(
        "P422",
        cursor.here(),
        "'"
            + attribute.phrase()
            + "' is "
            + Fitting.described(attribute.kind())
            + ", and this is not",
        switch (attribute.kind()) {
          case YES_NO -> "write yes, no, absent or unknown";
          case ONE -> "write present, absent or unknown";
          case CHOICE -> "write one of: " + String.join(", ", attribute.choices());
          case NUMBER -> "write a number such as 1, absent or unknown";
          case TEXT -> "write a text in quotation marks, absent or unknown";
          case DATE -> "write a date such as 2026-11-23, absent or unknown";
          case LIST, TEXTS -> "write none, unknown, or texts separated by commas";
        });
  }

  private static Listing<?> listing(Cursor cursor, Attribute attribute) {
    if (cursor.skip("unknown")) {
      return Listing.unknown(NOT_GIVEN);
    }
    if (cursor.skip("none")) {
      return Listing.complete(List.of());
    }
    if (attribute.kind() == Attribute.Kind.LIST) {
      throw new MistakeException(
          "P422",
          cursor.here(),
          "'" + attribute.phrase() + "' is a list of things",
          "write none or unknown, or give its things one by one: given "
              + attribute.item().orElse("thing")
              + " \"…\" in …");
    }
    List<String> texts = new ArrayList<>();
    do {
      texts.add(Expect.text(cursor).text());
    } while (cursor.skip(Token.Kind.COMMA).isPresent());
    return Listing.complete(texts);
  }
}
