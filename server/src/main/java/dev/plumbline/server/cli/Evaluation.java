package dev.plumbline.server.cli;

import dev.plumbline.engine.evaluation.EvaluationResult;
import dev.plumbline.engine.evaluation.Evaluator;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.findings.Status;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Severity;
import dev.plumbline.engine.things.Account;
import dev.plumbline.engine.things.Estate;
import dev.plumbline.server.store.RunInput;
import dev.plumbline.server.store.StoredAccount;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A snapshot, judged.
 *
 * @param input what a store needs to keep it
 */
record Evaluation(EvaluationResult result, RunInput input) {

  /** Evaluates a snapshot; keeps nothing. */
  static Evaluation of(
      Path folder, Bundle bundle, Instant asOf, int threads, Progress progress, Console console) {
    Instant started = console.clock().instant();
    progress.step("reading the snapshot");
    Snapshot snapshot = Snapshot.open(folder);
    Estate estate = Estate.assemble(snapshot, bundle.vocabulary(), asOf);
    progress.step("compiling " + bundle.policies().size() + " policies");
    Evaluator evaluator = Evaluator.of(bundle);
    progress.step("evaluating " + estate.accounts().size() + " accounts");
    EvaluationResult result = evaluator.evaluate(estate, snapshot.hash(), asOf, threads);
    RunInput input =
        new RunInput(
            snapshot.manifest().finished(),
            files(folder, snapshot),
            snapshot.coverage(),
            estate.accounts().stream().map(Evaluation::account).toList(),
            bundle,
            started,
            console.clock().instant());
    return new Evaluation(result, input);
  }

  /** What the exit code says of findings of a severity or worse. */
  int exitCode(Severity worst) {
    boolean unknown = false;
    for (Finding finding : result.findings()) {
      if (finding.severity().compareTo(worst) <= 0) {
        if (finding.status() == Status.FAIL) {
          return Exit.FINDINGS;
        }
        unknown |= finding.status() == Status.UNKNOWN;
      }
    }
    return unknown ? Exit.INCOMPLETE : Exit.FINE;
  }

  private static List<RunInput.File> files(Path folder, Snapshot snapshot) {
    List<RunInput.File> files = new ArrayList<>();
    files.add(new RunInput.File("manifest.json", folder.resolve("manifest.json")));
    snapshot
        .manifest()
        .files()
        .keySet()
        .forEach(path -> files.add(new RunInput.File(path, folder.resolve(path))));
    return files;
  }

  private static StoredAccount account(Account account) {
    String id = account.identity().id();
    return new StoredAccount(id, text(account.name(), id), text(account.path(), ""));
  }

  private static String text(Observed<String> value, String otherwise) {
    return value instanceof Observed.Present<String> present ? present.value() : otherwise;
  }
}
