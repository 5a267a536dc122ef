package dev.plumbline.engine.policytest;

import dev.plumbline.engine.drools.Budget;
import dev.plumbline.engine.drools.RuleBase;
import dev.plumbline.engine.drools.ShippedRules;
import dev.plumbline.engine.drools.facts.EvaluationDay;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.PolicyTest;
import dev.plumbline.engine.policy.PolicyTest.Expectation;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the policy tests of a bundle through Drools, with the bundle's exceptions. */
public final class PolicyTestRunner {
  private final Bundle bundle;
  private final RuleBase rules;

  private PolicyTestRunner(Bundle bundle, RuleBase rules) {
    this.bundle = bundle;
    this.rules = rules;
  }

  public static PolicyTestRunner of(Bundle bundle) {
    return new PolicyTestRunner(
        bundle,
        RuleBase.create(
            ShippedRules.onClassPath(), bundle.vocabulary(), bundle.policies(), Budget.standard()));
  }

  /** All expectations of all tests, in the order in which they stand. */
  public List<Verdict> runAll() {
    return bundle.tests().stream().flatMap(test -> run(test).stream()).toList();
  }

  static List<PolicyTest> testsOf(Policy policy, Bundle bundle) {
    return bundle.tests().stream()
        .filter(
            test ->
                bundle.policy(test.policyId()).filter(p -> p.id().equals(policy.id())).isPresent())
        .toList();
  }

  /** All expectations of one test. */
  public List<Verdict> run(PolicyTest test) {
    Policy policy =
        bundle
            .policy(test.policyId())
            .orElseThrow(() -> new IllegalArgumentException("no policy " + test.policyId()));
    TestScene scene = TestScene.of(test, bundle.vocabulary());
    List<Object> facts = new ArrayList<>(bundle.exceptions());
    facts.add(new EvaluationDay(LocalDate.ofInstant(scene.asOf(), ZoneOffset.UTC)));
    Outcomes outcomes = Outcomes.of(policy.id(), rules.judge(scene.roots(), facts, scene.asOf()));
    Reasons reasons = new Reasons(bundle.vocabulary(), policy, scene.roots(), scene.asOf());
    return test.expectations().stream()
        .map(expectation -> verdict(test, expectation, outcomes, reasons))
        .toList();
  }

  private static Verdict verdict(
      PolicyTest test, Expectation expectation, Outcomes outcomes, Reasons reasons) {
    if (expectation.kind().isEmpty()) {
      return new Verdict(
          test, expectation, outcomes.meet(expectation), outcomes.worst().name(), Optional.empty());
    }
    Optional<Outcomes.Assessed> found = outcomes.about(expectation);
    if (found.isEmpty()) {
      return new Verdict(
          test,
          expectation,
          false,
          "not looked at",
          Optional.of(
              "the policy applies to each "
                  + reasons.subjectKind()
                  + ", and the test gives no such "
                  + expectation.kind().get()
                  + " of this name"));
    }
    Outcomes.Assessed actual = found.get();
    String message = actual.assessment().message();
    if (actual.outcome() != expectation.outcome()) {
      return new Verdict(
          test,
          expectation,
          false,
          actual.outcome().name(),
          reasons
              .of(actual.assessment().subject(), actual.assessment().result())
              .or(() -> Optional.of(message)));
    }
    boolean said = actual.says(expectation);
    return new Verdict(
        test,
        expectation,
        said,
        actual.outcome().name(),
        said ? Optional.empty() : Optional.of("it says \"" + message + "\""));
  }
}
