package dev.plumbline.benchmarks.evaluation;

import java.nio.file.Path;
import java.util.List;

/** Evaluating again after one account in a hundred has changed. */
final class RefreshPart implements Bench.Part {
  @Override
  public List<Figure> measure(Bench bench) throws Exception {
    Path before = bench.snapshot();
    Path after = bench.evidence().refreshed(bench.accounts());
    Plumbline plumbline = new Plumbline(BenchmarkPolicies.bundle());
    KeptInMemory kept = new KeptInMemory();
    plumbline.evaluate(before, 1, kept);
    bench.check("Plumbline", kept.summary());
    KeptInMemory renewed = kept.copy();
    plumbline.evaluate(after, 1, renewed);
    ResultLines.Summary truth = EvidenceGenerator.of(bench.accounts()).refreshed().truth();
    if (!renewed.summary().equals(truth)) {
      throw new Sizes.ChangedHashException(
          "Plumbline's refresh at %d accounts comes to %s, and true is %s"
              .formatted(bench.accounts(), renewed.summary(), truth));
    }
    Figure full =
        Figure.of(
            "refresh",
            bench.accounts(),
            "a full evaluation",
            bench.watch().of(() -> plumbline.evaluate(after, 1, new KeptInMemory())).cpu(),
            "ms CPU");
    Figure refresh =
        Figure.of(
            "refresh",
            bench.accounts(),
            "1 %% changed, %,d accounts evaluated".formatted(renewed.evaluated()),
            bench.watch().of(() -> plumbline.evaluate(after, 1, kept.copy())).cpu(),
            "ms CPU");
    return List.of(full, refresh.against(full, "full", "0.015 × full"));
  }
}
