package dev.plumbline.engine.drools;

import dev.plumbline.engine.policy.Age;
import dev.plumbline.engine.policy.Value;
import java.math.BigDecimal;

/** Values that stand in the policy itself. */
final class Literals {

  private Literals() {}

  /** The value behind a parameter, or the value itself. */
  static Value resolved(Value value) {
    return value instanceof Value.Parameter parameter ? resolved(parameter.value()) : value;
  }

  static BigDecimal number(Value value) {
    if (resolved(value) instanceof Value.NumberValue number) {
      return number.number();
    }
    throw new IllegalArgumentException("'" + value.words() + "' is not a number");
  }

  static Age age(Value value) {
    if (resolved(value) instanceof Value.DurationValue duration) {
      return duration.age();
    }
    throw new IllegalArgumentException("'" + value.words() + "' is not a duration");
  }
}
