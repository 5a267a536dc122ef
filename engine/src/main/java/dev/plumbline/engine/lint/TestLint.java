package dev.plumbline.engine.lint;

import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.PolicyTest;
import dev.plumbline.engine.policy.PolicyTest.Outcome;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.Truth;
import dev.plumbline.engine.policytest.Coverage;
import dev.plumbline.engine.policytest.Unseen;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which results the tests of a policy show, and whether they show what is unknown. */
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
    if (!tests.isEmpty()) {
      neverUnknown(policy, bundle, warnings);
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

  /**
   * A policy without any test is told as such, and all its clauses would only repeat that. Of
   * clauses inside of each other the innermost is told: the others follow from it.
   */
  private static void neverUnknown(Policy policy, Bundle bundle, Warnings warnings) {
    List<Unseen> unseen =
        Coverage.of(bundle, List.of(policy)).unseen().stream()
            .filter(clause -> clause.truths().contains(Truth.Kind.UNKNOWN))
            .toList();
    Set<Span> spans = unseen.stream().map(Unseen::span).collect(Collectors.toSet());
    Set<Span> outer =
        Stream.concat(policy.where().stream(), Stream.of(policy.must()))
            .flatMap(Conditions::all)
            .filter(condition -> holdsAnother(condition, spans))
            .map(Condition::span)
            .collect(Collectors.toSet());
    for (Unseen clause : unseen) {
      if (!outer.contains(clause.span())) {
        warnings.add(
            LintRule.NEVER_UNKNOWN,
            clause.span(),
            "no test of policy " + policy.id() + " makes '" + clause.words() + "' unknown",
            "add a test that gives unknown for what it reads, and say what must come out");
      }
    }
  }

  private static boolean holdsAnother(Condition condition, Set<Span> spans) {
    return Conditions.all(condition)
        .map(Condition::span)
        .anyMatch(span -> spans.contains(span) && !span.equals(condition.span()));
  }
}
