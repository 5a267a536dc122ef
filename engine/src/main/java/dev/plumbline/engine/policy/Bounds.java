package dev.plumbline.engine.policy;

import dev.plumbline.engine.policy.Value.DateValue;
import dev.plumbline.engine.policy.Value.DurationValue;
import dev.plumbline.engine.policy.Value.NumberValue;
import dev.plumbline.engine.policy.Value.Type;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Where the value of a parameter has to lie, both ends included.
 *
 * @param least of the same type as the parameter; empty for no lower end
 * @param most the same; empty for no upper end
 */
public record Bounds(Optional<Value> least, Optional<Value> most) {

  /** Whether values of a type have an order, so that bounds can be set for them. */
  public static boolean fit(Type type) {
    return switch (type) {
      case NUMBER, PERCENTAGE, DURATION, DATE -> true;
      case TEXT, CHOICE, YES_NO -> false;
    };
  }

  /** Whether a value of the bounds' type lies within them. */
  public boolean contain(Value value) {
    BigDecimal size = size(value);
    return least.map(end -> size(end).compareTo(size) <= 0).orElse(true)
        && most.map(end -> size(end).compareTo(size) >= 0).orElse(true);
  }

  /** Whether no value lies within them. */
  public boolean isEmpty() {
    return least.isPresent() && !contain(least.get());
  }

  /** As a policy writes them. */
  public String words() {
    if (least.isEmpty()) {
      return "at most " + most.map(Value::words).orElse("");
    }
    return most.map(end -> "between " + least.get().words() + " and " + end.words())
        .orElseGet(() -> "at least " + least.get().words());
  }

  private static BigDecimal size(Value value) {
    if (value instanceof NumberValue number) {
      return number.number();
    }
    if (value instanceof DurationValue duration) {
      return BigDecimal.valueOf(minutes(duration.age()));
    }
    if (value instanceof DateValue date) {
      return BigDecimal.valueOf(date.instant().getEpochSecond());
    }
    throw new IllegalArgumentException("'" + value.words() + "' has no order");
  }

  private static long minutes(Age age) {
    return switch (age.unit()) {
      case MINUTES -> age.amount();
      case HOURS -> 60 * age.amount();
      case DAYS -> 24 * 60 * age.amount();
      case WEEKS -> 7 * 24 * 60 * age.amount();
    };
  }
}
