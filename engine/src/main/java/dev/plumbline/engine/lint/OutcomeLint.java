package dev.plumbline.engine.lint;

import dev.plumbline.engine.lint.Space.Formula;
import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Condition.Group;
import dev.plumbline.engine.policy.Policy;
import java.util.Optional;
import java.util.stream.Stream;

/** Policies of which one result cannot come, found by trying all combinations of values. */
final class OutcomeLint {
  private static final int SHOWN = 4;

  private OutcomeLint() {}

  static void look(Policy policy, Warnings warnings) {
    Space space = new Space();
    FormulaMaker maker = new FormulaMaker(space);
    Formula where = policy.where().map(maker::make).orElse(values -> true);
    int inScope = Math.min(SHOWN, space.size());
    Formula must = maker.make(policy.must());
    if (space.isTooLarge()) {
      return;
    }
    int all = Math.min(SHOWN, space.size());
    String kind = policy.subject().name();
    Optional<String> pass =
        space.find(v -> where.holds(v) && must.holds(v)).map(v -> space.shown(v, all) + " → PASS");
    Optional<String> fail =
        space.find(v -> where.holds(v) && !must.holds(v)).map(v -> space.shown(v, all) + " → FAIL");
    Optional<String> outside =
        space
            .find(v -> !where.holds(v))
            .filter(v -> inScope > 0)
            .map(v -> space.shown(v, inScope) + " → NOT_APPLICABLE");
    if (pass.isEmpty() && fail.isEmpty()) {
      warnings.add(
          LintRule.NEVER_APPLIES,
          policy.where().orElse(policy.must()).span(),
          "the policy applies to no " + kind,
          "the conditions of 'where' exclude each other; " + example(kind, outside, outside));
    } else if (fail.isEmpty()) {
      warnings.add(
          LintRule.NEVER_FAILS,
          policy.must().span(),
          "no " + kind + " can ever FAIL this policy",
          repeated(policy).orElse("") + example(kind, pass, outside));
    } else if (pass.isEmpty()) {
      warnings.add(
          LintRule.NEVER_PASSES,
          policy.must().span(),
          "no " + kind + " can ever PASS this policy",
          "the conditions exclude each other; " + example(kind, fail, outside));
    }
  }

  private static String example(String kind, Optional<String> first, Optional<String> second) {
    return "e.g. "
        + kind
        + " "
        + String.join(", ", Stream.concat(first.stream(), second.stream()).distinct().toList());
  }

  /** The part of the requirement that the scope already demands. */
  private static Optional<String> repeated(Policy policy) {
    return policy
        .where()
        .flatMap(
            where ->
                demanded(policy.must())
                    .filter(
                        part ->
                            demanded(where)
                                .anyMatch(w -> Canonical.of(w).equals(Canonical.of(part))))
                    .findFirst()
                    .map(
                        part ->
                            "line "
                                + part.span().line()
                                + " '"
                                + part.words()
                                + "' is already required by 'where' on line "
                                + where.span().line()
                                + "; "));
  }

  private static Stream<Condition> demanded(Condition condition) {
    return condition instanceof Group group && group.joint() != Group.Joint.NONE
        ? group.parts().stream().flatMap(OutcomeLint::demanded)
        : Stream.of(condition);
  }
}
