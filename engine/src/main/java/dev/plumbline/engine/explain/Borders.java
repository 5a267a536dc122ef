package dev.plumbline.engine.explain;

import dev.plumbline.engine.policy.Age;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.things.Attribute;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Values at and beside the border of a comparison: one of them is where its truth changes. */
final class Borders {
  private Borders() {}

  /**
   * What to try for an attribute.
   *
   * @param operands bare values that it is compared with
   */
  static List<Object> of(Attribute attribute, List<Object> operands, Instant asOf) {
    List<Object> tried = new ArrayList<>();
    operands.forEach(operand -> beside(operand, asOf, tried));
    switch (attribute.kind()) {
      case NUMBER -> tried.add(BigDecimal.ZERO);
      case TEXT -> tried.addAll(List.of("", "another"));
      case CHOICE -> {
        tried.removeIf(value -> attribute.choices().stream().noneMatch(value::equals));
        tried.addAll(attribute.choices());
      }
      case DATE -> tried.add(asOf);
      default -> tried.addAll(List.of());
    }
    return tried;
  }

  private static void beside(Object operand, Instant asOf, List<Object> tried) {
    if (operand instanceof BigDecimal number) {
      tried.add(number);
      tried.add(number.add(BigDecimal.ONE));
      tried.add(number.subtract(BigDecimal.ONE));
    } else if (operand instanceof String text) {
      tried.add(text);
      tried.add(text.replace("*", "").replace('?', 'x'));
    } else if (operand instanceof Value.DateValue date) {
      around(date.instant(), tried);
    } else if (operand instanceof Instant moment) {
      around(moment, tried);
    } else if (operand instanceof Age age) {
      tried.add(asOf);
      tried.add(asOf.minus(length(age)).minus(length(new Age(1, age.unit()))));
    }
  }

  private static void around(Instant moment, List<Object> tried) {
    tried.add(moment);
    tried.add(moment.plus(Duration.ofDays(1)));
    tried.add(moment.minus(Duration.ofDays(1)));
  }

  private static Duration length(Age age) {
    return switch (age.unit()) {
      case MINUTES -> Duration.ofMinutes(age.amount());
      case HOURS -> Duration.ofHours(age.amount());
      case DAYS -> Duration.ofDays(age.amount());
      case WEEKS -> Duration.ofDays(7 * age.amount());
    };
  }
}
