package dev.plumbline.engine.lint;

import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Condition.Comparison;
import dev.plumbline.engine.policy.Condition.Count;
import dev.plumbline.engine.policy.Condition.Defined;
import dev.plumbline.engine.policy.Condition.Share;
import dev.plumbline.engine.policy.Value;
import java.util.List;
import java.util.stream.Stream;

/** Walks through conditions. */
final class Conditions {
  private Conditions() {}

  /** A condition and all it is made of, outermost first. */
  static Stream<Condition> all(Condition condition) {
    return Stream.concat(Stream.of(condition), parts(condition).stream().flatMap(Conditions::all));
  }

  /** What a condition is directly made of; a definition is looked through by itself. */
  static List<Condition> parts(Condition condition) {
    return condition instanceof Defined ? List.of() : condition.parts();
  }

  /** The values a condition itself compares or counts with. */
  static List<Value> values(Condition condition) {
    if (condition instanceof Comparison comparison) {
      return comparison.operands();
    }
    if (condition instanceof Count count) {
      return List.of(count.number());
    }
    return condition instanceof Share share ? List.of(share.percent()) : List.of();
  }
}
