package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Condition.Operator;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.policy.Value.Type;
import dev.plumbline.engine.things.Attribute;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What can be compared with what, and what it is called in messages. */
final class Fitting {

  private static final Map<Attribute.Kind, Set<Operator>> OPERATORS =
      new EnumMap<>(
          Map.of(
              Attribute.Kind.NUMBER,
              EnumSet.of(
                  Operator.IS,
                  Operator.IS_NOT,
                  Operator.ONE_OF,
                  Operator.NOT_ONE_OF,
                  Operator.AT_LEAST,
                  Operator.AT_MOST,
                  Operator.MORE_THAN,
                  Operator.LESS_THAN,
                  Operator.BETWEEN),
              Attribute.Kind.TEXT,
              EnumSet.of(
                  Operator.IS,
                  Operator.IS_NOT,
                  Operator.ONE_OF,
                  Operator.NOT_ONE_OF,
                  Operator.CONTAINS,
                  Operator.STARTS_WITH,
                  Operator.ENDS_WITH,
                  Operator.MATCHES,
                  Operator.MATCHES_PATTERN),
              Attribute.Kind.CHOICE,
              EnumSet.of(Operator.IS, Operator.IS_NOT, Operator.ONE_OF, Operator.NOT_ONE_OF),
              Attribute.Kind.DATE,
              EnumSet.of(
                  Operator.IS,
                  Operator.IS_NOT,
                  Operator.BEFORE,
                  Operator.AFTER,
                  Operator.BETWEEN,
                  Operator.OLDER_THAN,
                  Operator.NOT_OLDER_THAN),
              Attribute.Kind.TEXTS,
              EnumSet.of(Operator.CONTAINS)));

  private Fitting() {}

  /** The comparisons that attributes of a kind have; none for sentences, things and lists. */
  static Set<Operator> operators(Attribute.Kind kind) {
    return OPERATORS.getOrDefault(kind, Set.of());
  }

  /** The type of value that stands behind a comparison of an attribute. */
  static Type operand(Attribute.Kind kind, Operator operator) {
    return operator == Operator.OLDER_THAN || operator == Operator.NOT_OLDER_THAN
        ? Type.DURATION
        : PhraseFinder.valueType(kind).orElse(Type.TEXT);
  }

  static String described(Attribute.Kind kind) {
    return switch (kind) {
      case YES_NO -> "a yes/no sentence";
      case NUMBER -> "a number";
      case TEXT -> "a text";
      case DATE -> "a date";
      case CHOICE -> "a choice";
      case ONE -> "a thing";
      case LIST -> "a list";
      case TEXTS -> "a list of texts";
    };
  }

  static String described(Value value) {
    return switch (value.type()) {
      case TEXT -> "the text " + value.words();
      case NUMBER -> "the number " + value.words();
      case DATE -> "the date " + value.words();
      case DURATION -> "the duration " + value.words();
      case PERCENTAGE -> "the percentage " + value.words();
      case CHOICE -> "the choice " + value.words();
      case YES_NO -> value.words();
    };
  }

  static String example(Type type) {
    return switch (type) {
      case NUMBER -> "write a number, such as 0, without quotation marks";
      case TEXT, CHOICE -> "write a text in quotation marks, such as \"eu-west-1\"";
      case DATE -> "write a date such as 2026-11-23";
      case DURATION -> "write a duration such as 90 days";
      case PERCENTAGE -> "write a percentage such as 95 %";
      case YES_NO -> "write yes or no";
    };
  }
}
