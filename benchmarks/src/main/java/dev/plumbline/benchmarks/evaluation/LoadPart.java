package dev.plumbline.benchmarks.evaluation;

import dev.plumbline.engine.policy.Bundle;
import java.nio.file.Path;
import java.util.List;

/** Loading a snapshot: with databind alone, and with all that Plumbline checks. */
final class LoadPart implements Bench.Part {
  @Override
  public List<Figure> measure(Bench bench) throws Exception {
    Path snapshot = bench.snapshot();
    Bundle bundle = BenchmarkPolicies.bundle();
    Figure plain = figure(bench, "plain Jackson", () -> PlainLoading.of(snapshot));
    Figure estate = figure(bench, "Plumbline", () -> Plumbline.load(snapshot, bundle));
    return List.of(plain, estate.against(plain, "plain Jackson", ""));
  }

  private static Figure figure(Bench bench, String who, Stopwatch.Work work) throws Exception {
    return Figure.of(
        "load", bench.accounts(), "snapshot, " + who, bench.watch().of(work).cpu(), "ms CPU");
  }
}
