package dev.plumbline.benchmarks.evaluation;

import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.server.store.FindingFilter;
import dev.plumbline.server.store.FindingSort;
import dev.plumbline.server.store.Grouping;
import dev.plumbline.server.store.Run;
import dev.plumbline.server.store.RunInput;
import dev.plumbline.server.store.RunSource;
import dev.plumbline.server.store.Store;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Evaluating into the store, and asking it. Writes are measured once, in an empty store. */
final class StorePart implements Bench.Part {
  private static final int PAGE = 100;

  @Override
  public List<Figure> measure(Bench bench) throws Exception {
    Path folder = Files.createTempDirectory("plumbline-benchmark");
    Path file = folder.resolve("store.db");
    Plumbline plumbline = new Plumbline(BenchmarkPolicies.bundle());
    try (Store store = Store.open(file)) {
      List<Figure> figures = new ArrayList<>();
      double start = Stopwatch.cpuMillis();
      bench.check("the loops", loops(bench.snapshot(), folder.resolve("loops.tsv")));
      Figure loops = figure(bench, "plain Jackson, loops and a file of results, once", start);
      figures.add(loops);
      start = Stopwatch.cpuMillis();
      Run run = record(store, plumbline, bench.snapshot());
      figures.add(
          figure(bench, "evaluated into an empty store", start)
              .against(loops, "loops", "2 × loops"));
      bench.checkCount("the store", run.findingsCount());
      start = Stopwatch.cpuMillis();
      record(store, plumbline, bench.evidence().refreshed(bench.accounts()));
      figures.add(figure(bench, "1 % changed, evaluated into the store", start));
      figures.add(
          asked(
                  bench,
                  "a page of 100 findings, and their count",
                  () ->
                      store.findings(
                          run,
                          FindingFilter.ALL,
                          FindingSort.STATUS,
                          false,
                          Optional.empty(),
                          PAGE))
              .withGoal("20 ms over 1,000,000"));
      figures.add(
          asked(
              bench,
              "findings counted by policy",
              () -> store.tallies(run, FindingFilter.ALL, Grouping.POLICY)));
      return figures;
    } finally {
      try (var files = Files.list(folder)) {
        for (Path each : files.toList()) {
          Files.delete(each);
        }
      }
      Files.delete(folder);
    }
  }

  private static ResultLines.Summary loops(Path snapshot, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      ResultLines lines = new ResultLines(out);
      new Loops(lines).judge(PlainLoading.of(snapshot));
      return lines.finish();
    }
  }

  private static Run record(Store store, Plumbline plumbline, Path folder) {
    Snapshot snapshot = Snapshot.open(folder);
    RunInput input = RunInput.of(snapshot, plumbline.bundle(), World.AS_OF);
    return store.record(
        input, kept -> new RunSource.Ended(plumbline.evaluate(folder, 1, kept), World.AS_OF));
  }

  private static Figure figure(Bench bench, String what, double start) {
    return Figure.of("store", bench.accounts(), what, Stopwatch.cpuMillis() - start, "ms CPU");
  }

  private static Figure asked(Bench bench, String what, Stopwatch.Work work) throws Exception {
    return Figure.of("store", bench.accounts(), what, bench.watch().of(work).wall(), "ms");
  }
}
