package dev.plumbline.server.cli;

import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Severity;
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
 * @param afresh whether accounts of which nothing changed are judged again too
 * @param failOn the least severity that the exit code tells of
 */
record Judging(
    Console console,
    Optional<Path> bundle,
    Trust trust,
    Optional<Instant> asOf,
    Optional<Path> store,
    int threads,
    boolean afresh,
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
      try (Kept kept = new Kept(store)) {
        Evaluation evaluation =
            Evaluation.of(
                snapshot, read, instant, threads, kept.store(), afresh, progress, console);
        progress.step("rolling up");
        return new Judged(
            Report.of(evaluation), failOn.map(evaluation::exitCode).orElse(Exit.FINE));
      }
    }
  }

  /** The store, if there is one; opened before the evaluation, so that a bad one is told early. */
  private static final class Kept implements AutoCloseable {
    private final Optional<Store> store;

    Kept(Optional<Path> file) {
      store = file.map(Store::open);
    }

    Optional<Store> store() {
      return store;
    }

    @Override
    public void close() {
      store.ifPresent(Store::close);
    }
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
