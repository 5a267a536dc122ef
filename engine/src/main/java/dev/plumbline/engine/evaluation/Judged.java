package dev.plumbline.engine.evaluation;

import dev.plumbline.engine.drools.Judgement;
import dev.plumbline.engine.drools.facts.ExceptionUndecided;
import dev.plumbline.engine.drools.facts.ExceptionUsed;
import dev.plumbline.engine.findings.Assessment;
import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.policy.PolicyException;
import dev.plumbline.engine.policy.Result;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What sessions came to about the things of one account; their facts are let go.
 *
 * @param policies the ids of the policies that were assessed at all
 * @param fates what became of exceptions: {@link ExceptionUsed} and {@link ExceptionUndecided}
 */
record Judged(List<Finding> findings, Set<String> policies, Set<Object> fates) {

  static Judged none() {
    return new Judged(new ArrayList<>(), new HashSet<>(), new HashSet<>());
  }

  /** By account. */
  static Map<String, Judged> of(
      Judgement judgement, FindingMaker maker, List<PolicyException> exceptions) {
    Map<String, Judged> all = new HashMap<>();
    for (Finding finding : maker.findings(judgement)) {
      Judged judged = of(finding.subject().account(), all);
      judged.findings.add(finding);
      judged.policies.add(finding.policyId());
    }
    judgement
        .waived()
        .forEach(
            waived ->
                of(waived.assessment().subject().account(), all)
                    .fates
                    .add(new ExceptionUsed(waived.exception().id())));
    Set<String> undecided =
        judgement.undecided().stream()
            .map(ExceptionUndecided::exceptionId)
            .collect(Collectors.toSet());
    for (PolicyException exception : exceptions) {
      if (undecided.contains(exception.id())) {
        judgement.assessments().stream()
            .filter(assessment -> leavesOpen(assessment, exception))
            .forEach(
                assessment ->
                    of(assessment.subject().account(), all)
                        .fates
                        .add(new ExceptionUndecided(exception.id())));
      }
    }
    return all;
  }

  private static Judged of(String account, Map<String, Judged> all) {
    return all.computeIfAbsent(account, id -> none());
  }

  private static boolean leavesOpen(Assessment assessment, PolicyException exception) {
    return assessment.result() == Result.UNKNOWN
        && assessment.policyId().equals(exception.policyId())
        && assessment.isAbout(exception.kind(), exception.subject());
  }

  /** All of several sessions together. */
  static Judged of(Collection<Judged> several) {
    Judged all = none();
    for (Judged each : several) {
      all.findings.addAll(each.findings);
      all.policies.addAll(each.policies);
      all.fates.addAll(each.fates);
    }
    return all;
  }
}
