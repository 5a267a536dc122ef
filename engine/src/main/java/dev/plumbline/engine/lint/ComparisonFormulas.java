package dev.plumbline.engine.lint;

import dev.plumbline.engine.lint.Space.Formula;
import dev.plumbline.engine.policy.Age;
import dev.plumbline.engine.policy.Condition.Comparison;
import dev.plumbline.engine.policy.Condition.Operator;
import dev.plumbline.engine.policy.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Formulas of comparisons: exact for numbers, named texts and ages, a flag of its own otherwise.
 */
final class ComparisonFormulas {
  private final FormulaMaker maker;

  ComparisonFormulas(FormulaMaker maker) {
    this.maker = maker;
  }

  Formula make(Comparison comparison) {
    if (comparison.path().target().kind().isList()) {
      return maker.flag(comparison.words(), Canonical.of(comparison));
    }
    Variable left = maker.variable(comparison.path());
    List<Value> operands = comparison.operands().stream().map(FormulaMaker::bare).toList();
    Optional<Formula> exact =
        switch (left.kind) {
          case NUMBER -> number(left, comparison.operator(), operands);
          case TEXT, CHOICE -> text(left, comparison.operator(), operands);
          case AGE -> age(left, comparison.operator(), operands);
          case YES_NO, FLAG, COUNT -> Optional.empty();
        };
    return exact.orElseGet(() -> guarded(left, comparison));
  }

  /** No of what is absent, and otherwise anything. */
  private Formula guarded(Variable left, Comparison comparison) {
    Formula flag = maker.flag(comparison.words(), Canonical.of(comparison));
    return values -> values[left.index] != Variable.ABSENT && flag.holds(values);
  }

  private static Optional<Formula> number(Variable left, Operator operator, List<Value> operands) {
    List<BigDecimal> borders = new ArrayList<>();
    for (Value operand : operands) {
      if (!(operand instanceof Value.NumberValue number)) {
        return Optional.empty();
      }
      borders.add(number.number());
    }
    borders.forEach(left::border);
    return Optional.of(
        values ->
            values[left.index] instanceof BigDecimal actual && holds(operator, actual, borders));
  }

  private static boolean holds(Operator operator, BigDecimal actual, List<BigDecimal> borders) {
    int order = actual.compareTo(borders.get(0));
    return switch (operator) {
      case IS -> order == 0;
      case IS_NOT -> order != 0;
      case AT_LEAST -> order >= 0;
      case AT_MOST -> order <= 0;
      case MORE_THAN -> order > 0;
      case LESS_THAN -> order < 0;
      case BETWEEN -> order >= 0 && actual.compareTo(borders.get(1)) <= 0;
      case ONE_OF -> borders.stream().anyMatch(border -> border.compareTo(actual) == 0);
      case NOT_ONE_OF -> borders.stream().noneMatch(border -> border.compareTo(actual) == 0);
      default -> throw new IllegalArgumentException(operator + " compares no numbers");
    };
  }

  private static Optional<Formula> text(Variable left, Operator operator, List<Value> operands) {
    boolean positive = operator == Operator.IS || operator == Operator.ONE_OF;
    if (!positive && operator != Operator.IS_NOT && operator != Operator.NOT_ONE_OF) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    for (Value operand : operands) {
      if (!(operand instanceof Value.TextValue text)) {
        return Optional.empty();
      }
      texts.add(text.text().toLowerCase(Locale.ROOT));
    }
    texts.forEach(left::text);
    return Optional.of(
        values ->
            values[left.index] != Variable.ABSENT
                && texts.contains(values[left.index].toString()) == positive);
  }

  private static Optional<Formula> age(Variable left, Operator operator, List<Value> operands) {
    boolean older = operator == Operator.OLDER_THAN;
    if ((older || operator == Operator.NOT_OLDER_THAN)
        && operands.get(0) instanceof Value.DurationValue duration
        && days(duration.age()).isPresent()) {
      BigDecimal border = days(duration.age()).get();
      left.border(border);
      return Optional.of(
          values ->
              values[left.index] instanceof BigDecimal actual
                  && actual.compareTo(border) > 0 == older);
    }
    return Optional.empty();
  }

  /** Calendar days; hours and minutes are counted otherwise, so they are no border here. */
  private static Optional<BigDecimal> days(Age age) {
    return switch (age.unit()) {
      case DAYS -> Optional.of(BigDecimal.valueOf(age.amount()));
      case WEEKS -> Optional.of(BigDecimal.valueOf(7 * age.amount()));
      case HOURS, MINUTES -> Optional.empty();
    };
  }
}
