package dev.plumbline.engine.drools;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.policy.Condition.Operator;
import dev.plumbline.engine.policy.Truth;
import dev.plumbline.engine.things.Listing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** How printed DRL compares. */
final class PrintedComparison {
  private PrintedComparison() {}

  static Truth of(Object left, String operator, Instant asOf, Observed<?>... operands) {
    Operator relation =
        Arrays.stream(Operator.values())
            .filter(each -> each.words().equals(operator))
            .findFirst()
            .orElseThrow();
    if (left instanceof Listing<?> listing) {
      return contains(listing, operands[0]);
    }
    List<Observed<?>> sides = new ArrayList<>();
    for (Observed<?> operand : operands) {
      if (operand instanceof Observed.Present<?> present
          && present.value() instanceof List<?> all) {
        all.forEach(each -> sides.add(Observed.present(each)));
      } else {
        sides.add(operand);
      }
    }
    sides.add(0, (Observed<?>) left);
    if (sides.stream().anyMatch(Observed.Absent.class::isInstance)) {
      return Truth.NO;
    }
    Set<Cause> causes = new TreeSet<>();
    sides.stream()
        .filter(Observed.Unknown.class::isInstance)
        .forEach(side -> causes.add(((Observed.Unknown<?>) side).cause()));
    if (!causes.isEmpty()) {
      return Truth.unknown(causes);
    }
    boolean folded = relation != Operator.MATCHES_PATTERN;
    Object[] bare =
        sides.stream()
            .skip(1)
            .map(side -> folded(((Observed.Present<?>) side).value(), folded))
            .toArray();
    Object value = folded(((Observed.Present<?>) left).value(), folded);
    return Truth.of(Relation.of(relation, bare).holds(value, bare, asOf));
  }

  private static Object folded(Object value, boolean folded) {
    return folded && value instanceof String text ? text.toLowerCase(Locale.ROOT) : value;
  }

  private static Truth contains(Listing<?> listing, Observed<?> operand) {
    if (!(operand instanceof Observed.Present<?> present)) {
      return PrintedValues.missing(operand);
    }
    boolean found =
        listing.items().stream()
            .anyMatch(item -> item.toString().equalsIgnoreCase(present.value().toString()));
    return found ? Truth.YES : listing.gap().map(Truth::unknown).orElse(Truth.NO);
  }
}
