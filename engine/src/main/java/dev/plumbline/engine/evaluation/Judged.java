package dev.plumbline.engine.evaluation;

import dev.plumbline.engine.drools.Judgement;
import dev.plumbline.engine.drools.facts.ExceptionUsed;
import dev.plumbline.engine.findings.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What sessions came to; their facts are let go.
 *
 * @param policies the ids of the policies that were assessed at all
 * @param fates what became of exceptions: {@link ExceptionUsed} and {@link
 *     dev.plumbline.engine.drools.facts.ExceptionUndecided}
 */
record Judged(List<Finding> findings, Set<String> policies, Set<Object> fates) {

  static Judged of(Judgement judgement, FindingMaker maker) {
    Set<String> policies = new HashSet<>();
    judgement.assessments().forEach(assessment -> policies.add(assessment.policyId()));
    Set<Object> fates = new HashSet<>(judgement.undecided());
    judgement.waived().forEach(waived -> fates.add(new ExceptionUsed(waived.exception().id())));
    return new Judged(maker.findings(judgement), policies, fates);
  }
}
