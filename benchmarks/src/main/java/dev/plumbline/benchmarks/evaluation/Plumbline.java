package dev.plumbline.benchmarks.evaluation;

import dev.plumbline.engine.drools.RuleBase;
import dev.plumbline.engine.evaluation.EvaluationResult;
import dev.plumbline.engine.evaluation.EvaluationSummary;
import dev.plumbline.engine.evaluation.Evaluator;
import dev.plumbline.engine.evaluation.FindingKeeper;
import dev.plumbline.engine.evaluation.FindingSink;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.findings.Subject;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Result;
import dev.plumbline.engine.things.Estate;
import dev.plumbline.engine.things.Thing;
import java.nio.file.Path;
import java.util.List;

/** The evaluation that is measured: the only place that knows how it is called. */
final class Plumbline {
  private static final int BATCH = 500;

  private final Bundle bundle;
  private final Evaluator evaluator;
  private final RuleBase rules;

  /** Builds the rules of a bundle. */
  Plumbline(Bundle bundle) {
    this.bundle = bundle;
    this.evaluator = Evaluator.of(bundle);
    this.rules = RuleBase.of(bundle.vocabulary(), bundle.policies());
  }

  Bundle bundle() {
    return bundle;
  }

  /** Reads a snapshot and assembles all its things. */
  static Estate load(Path snapshot, Bundle bundle) {
    return Estate.assemble(Snapshot.open(snapshot), bundle.vocabulary(), World.AS_OF);
  }

  /** The things that stand by themselves. */
  static List<Thing> roots(Estate estate) {
    return estate.roots().values().stream().flatMap(all -> all.items().stream()).toList();
  }

  /** The rules alone, over things that are loaded: results with their traces and messages. */
  void assess(List<Thing> roots, ResultSink to) {
    for (int from = 0; from < roots.size(); from += BATCH) {
      rules
          .judge(roots.subList(from, Math.min(from + BATCH, roots.size())), List.of(), World.AS_OF)
          .assessments()
          .forEach(each -> tell(each.policyId(), each.subject(), each.result(), to));
    }
  }

  /** A whole evaluation, snapshot in, with all findings in memory. */
  EvaluationResult evaluate(Path snapshot, int threads) {
    return evaluator.evaluate(Snapshot.open(snapshot), World.AS_OF, threads);
  }

  /** A whole evaluation that hands its findings over. */
  EvaluationSummary evaluate(Path snapshot, int threads, FindingSink to) {
    return evaluator.evaluate(Snapshot.open(snapshot), World.AS_OF, threads, to);
  }

  /** A whole evaluation beside what is kept of one before. */
  EvaluationSummary evaluate(Path snapshot, int threads, FindingKeeper kept) {
    return evaluator.evaluate(Snapshot.open(snapshot), World.AS_OF, threads, kept);
  }

  /** Evaluates, and hashes the results as they come. */
  ResultLines.Summary summary(Path snapshot, int threads) {
    ResultLines lines = ResultLines.hashed();
    evaluate(snapshot, threads, account -> account.findings().forEach(each -> tell(each, lines)));
    return lines.finish();
  }

  static void tell(Finding finding, ResultSink to) {
    tell(finding.policyId(), finding.subject(), finding.result(), to);
  }

  private static void tell(String policy, Subject subject, Result result, ResultSink to) {
    to.accept(policy, subject.account(), subject.kind(), subject.region(), subject.id(), result);
  }
}
