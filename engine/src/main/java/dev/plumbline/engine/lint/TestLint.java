package dev.plumbline.engine.lint;

import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.PolicyTest;
import dev.plumbline.engine.policy.PolicyTest.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which results the tests of a policy show. */
final class TestLint {
  private static final List<Outcome> RESULTS =
      List.of(Outcome.PASS, Outcome.FAIL, Outcome.UNKNOWN, Outcome.NOT_APPLICABLE);

  private TestLint() {}

  static void look(Policy policy, Bundle bundle, Warnings warnings) {
    List<PolicyTest> tests =
        bundle.tests().stream()
            .filter(test -> bundle.policy(test.policyId()).filter(policy::equals).isPresent())
            .toList();
    Set<Outcome> shown =
        tests.stream()
            .flatMap(test -> test.expectations().stream())
            .map(
                expected ->
                    expected.outcome() == Outcome.WAIVED ? Outcome.FAIL : expected.outcome())
            .collect(Collectors.toSet());
    List<String> missing = new ArrayList<>();
    for (Outcome result : RESULTS) {
      if (!shown.contains(result)) {
        missing.add(result.name());
      }
    }
    if (missing.isEmpty()) {
      return;
    }
    warnings.add(
        LintRule.UNTESTED,
        policy.span(),
        tests.isEmpty()
            ? "policy " + policy.id() + " has no test"
            : "no test of policy " + policy.id() + " expects " + String.join(" or ", missing),
        "add 'test \"…\" for "
            + policy.id()
            + "' with "
            + (missing.size() == 1 ? "the result " : "the results ")
            + String.join(", ", missing));
  }
}
