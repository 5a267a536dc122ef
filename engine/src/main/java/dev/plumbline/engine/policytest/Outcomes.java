package dev.plumbline.engine.policytest;

import dev.plumbline.engine.drools.Judgement;
import dev.plumbline.engine.findings.Assessment;
import dev.plumbline.engine.policy.PolicyTest.Expectation;
import dev.plumbline.engine.policy.PolicyTest.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What one policy came to in one session, with the exceptions counted in. */
record Outcomes(List<Assessed> all) {

  /** One subject. */
  record Assessed(Assessment assessment, Outcome outcome) {

    boolean isAbout(Expectation expectation) {
      return assessment.subject().kind().equals(expectation.kind().orElse(""))
          && assessment.subject().id().equals(expectation.id().orElse(""));
    }

    boolean says(Expectation expectation) {
      return expectation.saying().filter(text -> !text.equals(assessment.message())).isEmpty();
    }
  }

  static Outcomes of(String policyId, Judgement judgement) {
    return new Outcomes(
        judgement.assessments().stream()
            .filter(assessment -> assessment.policyId().equals(policyId))
            .map(assessment -> new Assessed(assessment, outcome(assessment, judgement)))
            .toList());
  }

  /** The worst, which is the outcome of the policy as a whole. */
  Outcome worst() {
    return all.stream()
        .map(Assessed::outcome)
        .min(Comparator.naturalOrder())
        .orElse(Outcome.NOT_APPLICABLE);
  }

  Optional<Assessed> about(Expectation expectation) {
    return all.stream().filter(assessed -> assessed.isAbout(expectation)).findFirst();
  }

  boolean meet(Expectation expectation) {
    return expectation.kind().isEmpty()
        ? worst() == expectation.outcome()
        : about(expectation)
            .filter(a -> a.outcome() == expectation.outcome() && a.says(expectation))
            .isPresent();
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
}
