package dev.plumbline.server.cli;

import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Severity;
import dev.plumbline.server.store.Run;
import dev.plumbline.server.store.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Judges a snapshot by a bundle, and keeps the run if there is a store for it.
 *
 * @param bundle empty for the bundle that ships
 * @param trust whose signature on a bundle file is believed
 * @param asOf empty for now
 * @param threads batches judged at the same time
 * @param failOn the least severity that the exit code tells of
 */
record Judging(
    Console console,
    Optional<Path> bundle,
    Trust trust,
    Optional<Instant> asOf,
    Optional<Path> store,
    int threads,
    Optional<Severity> failOn) {

  /** What came of it. */
  record Judged(Report report, int exitCode) {}

  Judging {
    if (threads < 1) {
      throw new BadInputException("--threads is at least 1");
    }
  }

  Judged run(Path snapshot) {
    try (Progress progress = new Progress(console)) {
      progress.step("reading the policies");
      Bundle read = Bundles.load(bundle, trust, console);
      Instant instant =
          asOf.orElseGet(() -> console.clock().instant().truncatedTo(ChronoUnit.SECONDS));
      if (store.isEmpty()) {
        Evaluation evaluation = Evaluation.of(snapshot, read, instant, threads, progress, console);
        progress.step("rolling up");
        return judged(evaluation, Optional.empty());
      }
      try (Store opened = Store.open(store.get())) {
        Evaluation evaluation = Evaluation.of(snapshot, read, instant, threads, progress, console);
        progress.step("keeping the run");
        Run run = opened.record(evaluation.input(), evaluation.result());
        return judged(evaluation, Optional.of(run.id()));
      }
    }
  }

  private Judged judged(Evaluation evaluation, Optional<String> run) {
    return new Judged(
        Report.of(evaluation, run), failOn.map(evaluation::exitCode).orElse(Exit.FINE));
  }

  /** Tells an officer. */
  void tell(Report report) {
    report.lines(console.colours()).forEach(console::line);
    store.ifPresentOrElse(
        file -> {
          console.line("Next: look at every finding with its proof");
          console.line("  plumbline serve --store " + file);
        },
        () -> console.line("Add --store FILE to keep the run and look at every finding."));
  }
}
