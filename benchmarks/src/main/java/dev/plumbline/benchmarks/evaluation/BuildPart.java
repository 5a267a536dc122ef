package dev.plumbline.benchmarks.evaluation;

import dev.plumbline.benchmarks.PolicyBooks;
import dev.plumbline.engine.drools.RuleBase;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.reading.BundleReader;
import java.util.ArrayList;
import java.util.List;

/** Checking and building bundles of growing size, warm. */
final class BuildPart implements Bench.Part {
  private static final List<Integer> POLICIES = List.of(60, 300, 1_000, 5_000);

  @Override
  public List<Figure> measure(Bench bench) throws Exception {
    List<Figure> figures = new ArrayList<>();
    for (int policies : POLICIES) {
      List<SourceFile> files = PolicyBooks.files(policies);
      int all = build(files);
      figures.add(
          Figure.of(
              "build",
              0,
              "%,d policies checked and built".formatted(all),
              bench.watch().of(() -> build(files)).cpu(),
              "ms CPU"));
    }
    return figures;
  }

  private static int build(List<SourceFile> files) {
    Bundle bundle = BundleReader.read(PolicyBooks.input(files)).bundle().orElseThrow();
    RuleBase.of(bundle.vocabulary(), bundle.policies());
    return bundle.policies().size();
  }
}
