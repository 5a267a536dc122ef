package dev.plumbline.engine.policytest;

import dev.plumbline.engine.drools.Budget;
import dev.plumbline.engine.drools.Judgement;
import dev.plumbline.engine.drools.RuleBase;
import dev.plumbline.engine.drools.ShippedRules;
import dev.plumbline.engine.drools.facts.EvaluationDay;
import dev.plumbline.engine.findings.Assessment;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.PolicyTest;
import dev.plumbline.engine.policy.PolicyTest.Expectation;
import dev.plumbline.engine.policy.PolicyTest.Outcome;
import dev.plumbline.engine.things.Thing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Runs the policy tests of a bundle through Drools, with the bundle's exceptions. */
public final class PolicyTestRunner {

  /** The instant of tests that do not say what today is; such tests must not depend on it. */
  private static final Instant SOME_DAY = Instant.parse("2026-01-01T00:00:00Z");

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

  /** All expectations of one test. */
  public List<Verdict> run(PolicyTest test) {
    Policy policy =
        bundle
            .policy(test.policyId())
            .orElseThrow(() -> new IllegalArgumentException("no policy " + test.policyId()));
    Instant asOf = test.today().orElse(SOME_DAY);
    List<Thing> roots = GivenWorld.roots(bundle.vocabulary(), test.things());
    List<Object> facts = new ArrayList<>(bundle.exceptions());
    facts.add(new EvaluationDay(LocalDate.ofInstant(asOf, ZoneOffset.UTC)));
    Judgement judgement = rules.judge(roots, facts, asOf);
    List<Assessed> assessed =
        judgement.assessments().stream()
            .filter(assessment -> assessment.policyId().equals(policy.id()))
            .map(assessment -> new Assessed(assessment, outcome(assessment, judgement)))
            .toList();
    Reasons reasons = new Reasons(bundle.vocabulary(), policy, roots, asOf);
    return test.expectations().stream()
        .map(expectation -> verdict(test, expectation, assessed, reasons))
        .toList();
  }

  private record Assessed(Assessment assessment, Outcome outcome) {
    boolean isAbout(Expectation expectation) {
      return assessment.subject().kind().equals(expectation.kind().orElse(""))
          && assessment.subject().id().equals(expectation.id().orElse(""));
    }
  }

  private static Outcome outcome(Assessment assessment, Judgement judgement) {
    boolean waived =
        judgement.waived().stream().anyMatch(waiver -> waiver.assessment().equals(assessment));
    return waived
        ? Outcome.WAIVED
        : switch (assessment.result()) {
          case FAIL -> Outcome.FAIL;
          case UNKNOWN -> Outcome.UNKNOWN;
          case PASS -> Outcome.PASS;
          case NOT_APPLICABLE -> Outcome.NOT_APPLICABLE;
        };
  }

  private static Verdict verdict(
      PolicyTest test, Expectation expectation, List<Assessed> assessed, Reasons reasons) {
    if (expectation.kind().isEmpty()) {
      Outcome worst =
          assessed.stream()
              .map(Assessed::outcome)
              .min(Comparator.naturalOrder())
              .orElse(Outcome.NOT_APPLICABLE);
      return new Verdict(
          test, expectation, worst == expectation.outcome(), worst.name(), Optional.empty());
    }
    Optional<Assessed> found = assessed.stream().filter(a -> a.isAbout(expectation)).findFirst();
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
    Assessed actual = found.get();
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
    boolean said = expectation.saying().filter(text -> !text.equals(message)).isEmpty();
    return new Verdict(
        test,
        expectation,
        said,
        actual.outcome().name(),
        said ? Optional.empty() : Optional.of("it says \"" + message + "\""));
  }
}
