package dev.plumbline.engine.drools;

import dev.plumbline.engine.policy.Value;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The values of a register's column, looked up by hash: texts in lower case, plain numbers. */
final class ColumnValues {
  private final Set<Object> values = new HashSet<>();

  private ColumnValues() {}

  static ColumnValues of(Value.Column column) {
    ColumnValues all = new ColumnValues();
    column.values().forEach(value -> all.values.add(key(value)));
    return all;
  }

  boolean contains(Object value) {
    return values.contains(key(value));
  }

  private static Object key(Object value) {
    if (value instanceof BigDecimal number) {
      return number.stripTrailingZeros();
    }
    return value instanceof String text ? text.toLowerCase(Locale.ROOT) : value;
  }
}
