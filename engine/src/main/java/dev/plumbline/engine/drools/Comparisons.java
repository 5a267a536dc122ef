package dev.plumbline.engine.drools;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Condition.Operator;
import dev.plumbline.engine.policy.Truth;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.things.Listing;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Compiles comparisons. When anything compared is absent the comparison is no; else when anything
 * is unknown it is unknown, for all causes; else the values decide.
 */
final class Comparisons {
  private final Readings readings;

  Comparisons(Readings readings) {
    this.readings = readings;
  }

  Clause compile(Condition.Comparison comparison) {
    Reading reading = readings.of(comparison.path());
    List<Value> operands = comparison.operands().stream().map(Literals::resolved).toList();
    boolean folded = comparison.operator() != Operator.MATCHES_PATTERN;
    return operands.stream().anyMatch(Value.Reading.class::isInstance)
        ? withPhrases(comparison.operator(), reading, operands, folded)
        : withLiterals(comparison.operator(), reading, operands, folded);
  }

  private static Clause withLiterals(
      Operator operator, Reading reading, List<Value> operands, boolean folded) {
    Object[] literals = operands.stream().map(value -> literal(value, folded)).toArray();
    Relation relation = Relation.of(operator, literals);
    return scene -> {
      Object read = reading.in(scene);
      if (read instanceof Observed.Present<?> present) {
        return Truth.of(relation.holds(folded(present.value(), folded), literals, scene.asOf()));
      }
      return missing(read, literals);
    };
  }

  private static Truth missing(Object read, Object[] operands) {
    if (read instanceof Listing<?> listing) {
      return containing(listing, (String) operands[0]);
    }
    return read instanceof Observed.Unknown<?> unknown ? Truth.unknown(unknown.cause()) : Truth.NO;
  }

  private Clause withPhrases(
      Operator operator, Reading reading, List<Value> operands, boolean folded) {
    Reading[] others =
        operands.stream().map(value -> operand(value, folded)).toArray(Reading[]::new);
    return scene -> {
      Object read = reading.in(scene);
      Object[] values = new Object[others.length];
      SortedSet<Cause> causes = new TreeSet<>();
      boolean absent = isAbsent(read, causes);
      for (int place = 0; place < others.length; place++) {
        Object other = others[place].in(scene);
        absent |= isAbsent(other, causes);
        values[place] =
            other instanceof Observed.Present<?> present ? folded(present.value(), folded) : other;
      }
      if (absent) {
        return Truth.NO;
      }
      if (!causes.isEmpty()) {
        return Truth.unknown(causes);
      }
      return read instanceof Observed.Present<?> present
          ? decide(operator, folded(present.value(), folded), values, scene.asOf())
          : missing(read, values);
    };
  }

  private static Truth decide(Operator operator, Object value, Object[] values, Instant asOf) {
    return Truth.of(Relation.of(operator, values).holds(value, values, asOf));
  }

  private static boolean isAbsent(Object read, SortedSet<Cause> causes) {
    if (read instanceof Observed.Unknown<?> unknown) {
      causes.add(unknown.cause());
    }
    return read instanceof Observed.Absent<?>;
  }

  private Reading operand(Value value, boolean folded) {
    if (value instanceof Value.Reading phrase) {
      return readings.of(phrase.path());
    }
    Object literal = literal(value, folded);
    return scene -> literal;
  }

  private static Object literal(Value value, boolean folded) {
    if (value instanceof Value.Column column) {
      return ColumnValues.of(column);
    }
    return switch (value.type()) {
      case NUMBER, PERCENTAGE -> Literals.number(value);
      case DURATION -> Literals.age(value);
      case DATE -> value;
      case TEXT, CHOICE, YES_NO -> folded(((Value.TextValue) value).text(), folded);
    };
  }

  /** Texts compare without regard to case. */
  private static Object folded(Object value, boolean folded) {
    return folded && value instanceof String text ? text.toLowerCase(Locale.ROOT) : value;
  }

  /** A list with a gap can show that it contains a text, and not that it does not. */
  private static Truth containing(Listing<?> listing, String sought) {
    for (Object item : listing.items()) {
      if (((String) item).toLowerCase(Locale.ROOT).equals(sought)) {
        return Truth.YES;
      }
    }
    return listing.gap().map(Truth::unknown).orElse(Truth.NO);
  }
}
