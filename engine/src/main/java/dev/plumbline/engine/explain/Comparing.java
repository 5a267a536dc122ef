package dev.plumbline.engine.explain;

import com.google.re2j.Pattern;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.explain.Explanation.Seen;
import dev.plumbline.engine.policy.Condition.Comparison;
import dev.plumbline.engine.policy.Condition.Operator;
import dev.plumbline.engine.policy.Truth;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.things.Listing;
import dev.plumbline.engine.things.Thing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Judges comparisons. */
final class Comparing {

  private final Reader reader;

  Comparing(Reader reader) {
    this.reader = reader;
  }

  Judged judge(Comparison comparison, List<Thing> frames) {
    List<Seen> seen = new ArrayList<>();
    Reader.Read left = reader.read(comparison.path(), frames);
    seen.add(left.seen());
    List<Object> operands = new ArrayList<>();
    for (Value operand : comparison.operands()) {
      if (operand instanceof Value.Column column) {
        seen.add(Shown.column(column, reader.asOf()));
        operands.addAll(column.values());
      } else {
        operands.add(operand(operand, frames, seen));
      }
    }
    return Judged.leaf(comparison, truth(comparison, left.value(), operands), seen);
  }

  /** An {@link Observed} for another attribute, the bare value otherwise. */
  private Object operand(Value value, List<Thing> frames, List<Seen> seen) {
    if (value instanceof Value.Reading reading) {
      Reader.Read read = reader.read(reading.path(), frames);
      seen.add(read.seen());
      return read.value();
    }
    if (value instanceof Value.Parameter parameter) {
      seen.add(
          new Seen(
              parameter.name(), parameter.value().words(), Optional.empty(), Optional.empty()));
      return operand(parameter.value(), frames, seen);
    }
    if (value instanceof Value.NumberValue number) {
      return number.number();
    }
    if (value instanceof Value.TextValue text) {
      return text.text();
    }
    return value instanceof Value.DateValue ? value : ((Value.DurationValue) value).age();
  }

  private Truth truth(Comparison comparison, Object left, List<Object> operands) {
    if (left instanceof Listing<?> listing) {
      return contains(listing, operands.get(0));
    }
    List<Object> sides = new ArrayList<>(operands);
    sides.add(0, left);
    if (sides.stream().anyMatch(Observed.Absent.class::isInstance)) {
      return Truth.NO;
    }
    TreeSet<Cause> causes = new TreeSet<>();
    for (Object side : sides) {
      if (side instanceof Observed.Unknown<?> unknown) {
        causes.add(unknown.cause());
      }
    }
    if (!causes.isEmpty()) {
      return Truth.unknown(causes);
    }
    List<Object> bare =
        sides.stream()
            .map(side -> side instanceof Observed.Present<?> present ? present.value() : side)
            .toList();
    return Truth.of(holds(comparison.operator(), bare.get(0), bare.subList(1, bare.size())));
  }

  private static Truth contains(Listing<?> listing, Object operand) {
    if (operand instanceof Observed.Absent<?>) {
      return Truth.NO;
    }
    if (operand instanceof Observed.Unknown<?> unknown) {
      return Truth.unknown(unknown.cause());
    }
    Object wanted = operand instanceof Observed.Present<?> present ? present.value() : operand;
    boolean found = listing.items().stream().anyMatch(item -> equal(item, wanted));
    return found ? Truth.YES : listing.gap().map(Truth::unknown).orElse(Truth.NO);
  }

  private boolean holds(Operator operator, Object left, List<Object> operands) {
    if (operator == Operator.ONE_OF || operator == Operator.NOT_ONE_OF) {
      boolean found = operands.stream().anyMatch(operand -> equal(left, operand));
      return found == (operator == Operator.ONE_OF);
    }
    Object right = operands.get(0);
    return switch (operator) {
      case IS -> equal(left, right);
      case IS_NOT -> !equal(left, right);
      case ONE_OF, NOT_ONE_OF -> throw new IllegalArgumentException("an empty list may be one");
      case AT_LEAST -> number(left).compareTo(number(right)) >= 0;
      case AT_MOST -> number(left).compareTo(number(right)) <= 0;
      case MORE_THAN -> number(left).compareTo(number(right)) > 0;
      case LESS_THAN -> number(left).compareTo(number(right)) < 0;
      case BETWEEN -> between(left, right, operands.get(1));
      case CONTAINS -> text(left).contains(text(right));
      case STARTS_WITH -> text(left).startsWith(text(right));
      case ENDS_WITH -> text(left).endsWith(text(right));
      case MATCHES -> glob(text(left), text(right));
      case MATCHES_PATTERN -> Pattern.compile((String) right).matcher((String) left).find();
      case OLDER_THAN -> age(right).isExceededBy((Instant) left, reader.asOf());
      case NOT_OLDER_THAN -> !age(right).isExceededBy((Instant) left, reader.asOf());
      case BEFORE -> ((Instant) left).isBefore(first(right));
      case AFTER -> ((Instant) left).isAfter(last(right));
    };
  }

  private static boolean between(Object left, Object from, Object to) {
    return left instanceof Instant moment
        ? !moment.isBefore(first(from)) && !moment.isAfter(last(to))
        : number(left).compareTo(number(from)) >= 0 && number(left).compareTo(number(to)) <= 0;
  }

  private static boolean equal(Object left, Object right) {
    if (left instanceof BigDecimal number) {
      return number.compareTo(number(right)) == 0;
    }
    if (left instanceof Instant moment) {
      return !moment.isBefore(first(right)) && !moment.isAfter(last(right));
    }
    return text(left).equals(text(right));
  }

  /** The first instant of a date: of a day, its beginning. */
  private static Instant first(Object date) {
    return date instanceof Value.DateValue value ? value.instant() : (Instant) date;
  }

  /** The last instant of a date: of a day that was written as a day, the end of it. */
  private static Instant last(Object date) {
    if (date instanceof Value.DateValue value && !value.words().contains(":")) {
      return LocalDate.ofInstant(value.instant(), ZoneOffset.UTC)
          .plusDays(1)
          .atStartOfDay(ZoneOffset.UTC)
          .toInstant()
          .minusNanos(1);
    }
    return first(date);
  }

  private static BigDecimal number(Object value) {
    return (BigDecimal) value;
  }

  private static String text(Object value) {
    return ((String) value).toLowerCase(Locale.ROOT);
  }

  private static dev.plumbline.engine.policy.Age age(Object value) {
    return (dev.plumbline.engine.policy.Age) value;
  }

  /** Whether a text fits a glob: {@code *} stands for any letters, {@code ?} for one. */
  private static boolean glob(String text, String glob) {
    boolean[] fits = new boolean[text.length() + 1];
    fits[0] = true;
    for (int g = 0; g < glob.length(); g++) {
      char c = glob.charAt(g);
      boolean[] next = new boolean[text.length() + 1];
      next[0] = c == '*' && fits[0];
      for (int t = 1; t <= text.length(); t++) {
        next[t] =
            c == '*'
                ? fits[t] || next[t - 1]
                : fits[t - 1] && (c == '?' || c == text.charAt(t - 1));
      }
      fits = next;
    }
    return fits[text.length()];
  }
}
