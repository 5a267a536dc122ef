package dev.plumbline.server.cli;

import dev.plumbline.engine.evaluation.EvaluationSummary;
import dev.plumbline.engine.evaluation.Evaluator;
import dev.plumbline.engine.evaluation.FindingKeeper;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.findings.Status;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Severity;
import dev.plumbline.server.store.Run;
import dev.plumbline.server.store.RunInput;
import dev.plumbline.server.store.RunSource;
import dev.plumbline.server.store.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A snapshot, judged.
 *
 * @param input what was judged
 * @param run the id under which it was kept, if it was
 */
record Evaluation(EvaluationSummary summary, RunInput input, Optional<String> run) {

  /**
   * Evaluates a snapshot, and keeps the run if there is a store for it.
   *
   * @param afresh whether accounts of which nothing changed are evaluated again too
   */
  static Evaluation of(
      Path folder,
      Bundle bundle,
      Instant asOf,
      int threads,
      Optional<Store> store,
      boolean afresh,
      Progress progress,
      Console console) {
    Instant started = console.clock().instant();
    progress.step("reading the snapshot");
    Snapshot snapshot = Snapshot.open(folder);
    progress.step("compiling " + bundle.policies().size() + " policies");
    Evaluator evaluator = Evaluator.of(bundle);
    RunInput input = RunInput.of(snapshot, bundle, started);
    String step = "evaluating " + snapshot.accounts().size() + " accounts";
    progress.step(step);
    Countdown countdown = new Countdown(snapshot.accounts().size(), progress);
    if (store.isEmpty()) {
      return new Evaluation(
          evaluator.evaluate(snapshot, asOf, threads, account -> countdown.one()),
          input,
          Optional.empty());
    }
    List<EvaluationSummary> summaries = new ArrayList<>();
    Run run =
        store
            .get()
            .record(
                input,
                kept -> {
                  progress.step(step);
                  FindingKeeper keeper = new CountingKeeper(kept, countdown, afresh);
                  summaries.add(evaluator.evaluate(snapshot, asOf, threads, keeper));
                  progress.step("keeping the run");
                  return new RunSource.Ended(summaries.get(0), console.clock().instant());
                },
                () -> progress.step("waiting for another process that writes into the store"));
    return new Evaluation(summaries.get(0), input, Optional.of(run.id()));
  }

  /** What the exit code says of findings of a severity or worse. */
  int exitCode(Severity worst) {
    if (summary.counts().has(Status.FAIL, worst)) {
      return Exit.FINDINGS;
    }
    return summary.counts().has(Status.UNKNOWN, worst) ? Exit.INCOMPLETE : Exit.FINE;
  }
}
