package dev.plumbline.engine.drools;

import com.google.re2j.Pattern;
import dev.plumbline.engine.policy.Age;
import dev.plumbline.engine.policy.Condition.Operator;
import dev.plumbline.engine.policy.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * What an operator asks of a value and its operands, all present: numbers as {@link BigDecimal},
 * texts in lower case but for patterns, moments as {@link Instant}, a date of the policy as {@link
 * Value.DateValue}, durations as {@link Age}, columns of registers as {@link ColumnValues}.
 */
@FunctionalInterface
interface Relation {

  Duration DAY = Duration.ofDays(1);
  Duration TICK = Duration.ofNanos(1);

  boolean holds(Object value, Object[] operands, Instant asOf);

  /** Patterns are compiled here, once for operands that stand in the policy. */
  static Relation of(Operator operator, Object[] operands) {
    return switch (operator) {
      case IS -> (value, others, asOf) -> same(value, others[0]);
      case IS_NOT -> (value, others, asOf) -> !same(value, others[0]);
      case AT_LEAST -> (value, others, asOf) -> compare(value, others[0]) >= 0;
      case AT_MOST -> (value, others, asOf) -> compare(value, others[0]) <= 0;
      case MORE_THAN, AFTER -> (value, others, asOf) -> compare(value, others[0]) > 0;
      case LESS_THAN, BEFORE -> (value, others, asOf) -> compare(value, others[0]) < 0;
      case BETWEEN ->
          (value, others, asOf) -> compare(value, others[0]) >= 0 && compare(value, others[1]) <= 0;
      case ONE_OF -> (value, others, asOf) -> isAmong(value, others);
      case NOT_ONE_OF -> (value, others, asOf) -> !isAmong(value, others);
      case CONTAINS -> (value, others, asOf) -> ((String) value).contains((String) others[0]);
      case STARTS_WITH -> (value, others, asOf) -> ((String) value).startsWith((String) others[0]);
      case ENDS_WITH -> (value, others, asOf) -> ((String) value).endsWith((String) others[0]);
      case MATCHES -> matching(Pattern.compile(glob((String) operands[0]), Pattern.DOTALL));
      case MATCHES_PATTERN -> finding(Pattern.compile((String) operands[0]));
      case OLDER_THAN ->
          (value, others, asOf) -> ((Age) others[0]).isExceededBy((Instant) value, asOf);
      case NOT_OLDER_THAN ->
          (value, others, asOf) -> !((Age) others[0]).isExceededBy((Instant) value, asOf);
    };
  }

  private static Relation matching(Pattern pattern) {
    return (value, others, asOf) -> pattern.matches((String) value);
  }

  private static Relation finding(Pattern pattern) {
    return (value, others, asOf) -> pattern.matcher((String) value).find();
  }

  private static String glob(String glob) {
    StringBuilder regex = new StringBuilder();
    glob.codePoints()
        .mapToObj(Character::toString)
        .forEach(
            letter ->
                regex.append(
                    switch (letter) {
                      case "*" -> ".*";
                      case "?" -> ".";
                      default -> Pattern.quote(letter);
                    }));
    return regex.toString();
  }

  private static boolean isAmong(Object value, Object[] others) {
    for (Object other : others) {
      if (same(value, other)) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(Object value, Object other) {
    if (other instanceof ColumnValues column) {
      return column.contains(value);
    }
    if (value instanceof BigDecimal number) {
      return number.compareTo((BigDecimal) other) == 0;
    }
    return value instanceof Instant moment
        ? !moment.isBefore(start(other)) && moment.isBefore(end(other))
        : value.equals(other);
  }

  /** Below zero if the value lies before all of the other, above if after all of it. */
  private static int compare(Object value, Object other) {
    if (value instanceof BigDecimal number) {
      return number.compareTo((BigDecimal) other);
    }
    Instant moment = (Instant) value;
    if (moment.isBefore(start(other))) {
      return -1;
    }
    return moment.isBefore(end(other)) ? 0 : 1;
  }

  private static Instant start(Object date) {
    return date instanceof Value.DateValue written ? written.instant() : (Instant) date;
  }

  /** The first instant after a date: a day that was written as a day is over after 24 hours. */
  private static Instant end(Object date) {
    boolean day = date instanceof Value.DateValue written && !written.words().contains(":");
    return start(date).plus(day ? DAY : TICK);
  }
}
