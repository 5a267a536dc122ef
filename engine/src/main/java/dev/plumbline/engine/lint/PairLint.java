package dev.plumbline.engine.lint;

import dev.plumbline.engine.lint.Space.Formula;
import dev.plumbline.engine.policy.Policy;
import java.util.List;
import java.util.TreeMap;

/** Policies that say what another one says already. */
final class PairLint {
  private PairLint() {}

  static void look(Policy policy, List<Policy> policies, Warnings warnings) {
    for (Policy other : policies) {
      if (other.id().equals(policy.id()) || !other.subject().equals(policy.subject())) {
        continue;
      }
      if (meaning(policy).equals(meaning(other))) {
        if (comesAfter(policy, other)) {
          warnings.add(
              LintRule.DUPLICATE,
              policy.span(),
              "policy " + policy.id() + " says the same as " + other.id(),
              "keep one; 'formerly " + policy.id() + "' in " + other.id() + " keeps its history");
          return;
        }
      } else if (policy.severity().compareTo(other.severity()) >= 0
          && implies(other, policy)
          && (comesAfter(policy, other) || !sameSeverityAndImplies(policy, other))) {
        warnings.add(
            LintRule.IMPLIED,
            policy.span(),
            "whatever fails " + policy.id() + " fails " + other.id() + " too",
            "leave " + policy.id() + " out, or say in it what " + other.id() + " does not");
        return;
      }
    }
  }

  private static String meaning(Policy policy) {
    return Canonical.of(policy.where())
        + " must "
        + Canonical.of(policy.must())
        + new TreeMap<>(policy.maximumAges());
  }

  private static boolean comesAfter(Policy policy, Policy other) {
    return policy.span().compareTo(other.span()) > 0;
  }

  private static boolean sameSeverityAndImplies(Policy one, Policy other) {
    return one.severity() == other.severity() && implies(one, other);
  }

  /**
   * Whether every failure of the weaker policy is one of the stronger policy, and there are any.
   */
  private static boolean implies(Policy stronger, Policy weaker) {
    if (!stronger.maximumAges().isEmpty() && !stronger.maximumAges().equals(weaker.maximumAges())) {
      return false;
    }
    Space space = new Space();
    FormulaMaker maker = new FormulaMaker(space);
    Formula weakFailure = failure(weaker, maker);
    Formula strongFailure = failure(stronger, maker);
    return !space.isTooLarge()
        && space.find(weakFailure::holds).isPresent()
        && space
            .find(values -> weakFailure.holds(values) && !strongFailure.holds(values))
            .isEmpty();
  }

  private static Formula failure(Policy policy, FormulaMaker maker) {
    Formula where = policy.where().map(maker::make).orElse(values -> true);
    Formula must = maker.make(policy.must());
    return values -> where.holds(values) && !must.holds(values);
  }
}
