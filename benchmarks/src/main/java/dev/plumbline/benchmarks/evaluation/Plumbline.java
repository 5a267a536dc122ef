package dev.plumbline.benchmarks.evaluation;

import dev.plumbline.engine.evaluation.EvaluationResult;
import dev.plumbline.engine.evaluation.Evaluator;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.findings.Subject;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.things.Estate;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The evaluation that is measured: the only place that knows how it is called. */
final class Plumbline {
  private static final Comparator<Finding> BY_ACCOUNT =
      Comparator.comparing(finding -> finding.subject().account());

  private final Evaluator evaluator;
  private final Bundle bundle;

  /** Builds the rules of a bundle. */
  Plumbline(Bundle bundle) {
    this.evaluator = Evaluator.of(bundle);
    this.bundle = bundle;
  }

  /** Reads a snapshot and assembles its things. */
  Estate load(Path snapshot) {
    return Estate.assemble(Snapshot.open(snapshot), bundle.vocabulary(), World.AS_OF);
  }

  /** Evaluates things that are loaded. */
  EvaluationResult evaluate(Estate estate, int threads) {
    return evaluator.evaluate(estate, "", World.AS_OF, threads);
  }

  /** The things as policies see them. */
  Estate derived(Estate estate) {
    return evaluator.withDerivedThings(estate, World.AS_OF);
  }

  static ResultLines.Summary summary(List<Finding> findings) {
    ResultLines lines = ResultLines.hashed();
    findings.stream().sorted(BY_ACCOUNT).forEach(finding -> tell(finding, lines));
    return lines.finish();
  }

  static void tell(Finding finding, ResultSink to) {
    Subject subject = finding.subject();
    to.accept(
        finding.policyId(),
        subject.account(),
        subject.kind(),
        subject.region(),
        subject.id(),
        finding.result());
  }
}
