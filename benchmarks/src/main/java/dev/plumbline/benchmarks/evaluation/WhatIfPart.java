package dev.plumbline.benchmarks.evaluation;

import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.things.Thing;
import dev.plumbline.engine.whatif.Side;
import dev.plumbline.engine.whatif.WhatIf;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What another bundle would say, where one word of one policy is another. */
final class WhatIfPart implements Bench.Part {
  private static final String FILE = "one.policy";
  private static final String WRITTEN = "the root user is at most 0";
  private static final String EDITED = "the root user is at most 1";

  @Override
  public List<Figure> measure(Bench bench) throws Exception {
    Path snapshot = bench.snapshot();
    Plumbline old = new Plumbline(BenchmarkPolicies.bundle());
    Plumbline renewed = new Plumbline(edited());
    Plumbline alone = new Plumbline(alone());
    List<Thing> roots = Plumbline.roots(Plumbline.load(snapshot, old.bundle()));
    if (whatIf(snapshot, roots, old, renewed).changes().isEmpty()) {
      throw new IllegalStateException("the edit changes nothing");
    }
    Figure one = figure(bench, "that policy alone, evaluated", () -> alone.evaluate(snapshot, 1));
    Figure whatIf =
        figure(
            bench,
            "both bundles evaluated and compared",
            () -> whatIf(snapshot, roots, old, renewed));
    return List.of(one, whatIf.against(one, "the policy alone", "1.2 × the policy alone"));
  }

  private static Figure figure(Bench bench, String what, Stopwatch.Work work) throws Exception {
    return Figure.of("what if", bench.accounts(), what, bench.watch().of(work).cpu(), "ms CPU");
  }

  private static WhatIf whatIf(Path snapshot, List<Thing> roots, Plumbline old, Plumbline renewed) {
    return WhatIf.of(side(snapshot, roots, old), side(snapshot, roots, renewed));
  }

  private static Side side(Path snapshot, List<Thing> roots, Plumbline plumbline) {
    return new Side(
        plumbline.bundle(), World.AS_OF, plumbline.evaluate(snapshot, 1).findings(), roots);
  }

  private static Bundle edited() {
    SortedMap<String, byte[]> files = BenchmarkPolicies.files();
    files.put(FILE, bytes(text(files).replace(WRITTEN, EDITED)));
    return BenchmarkPolicies.checked(files);
  }

  private static Bundle alone() {
    String text = text(BenchmarkPolicies.files());
    int start = text.indexOf("policy BENCH.ROOT-KEYS");
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(FILE, bytes(text.substring(start, text.indexOf("end\n", start) + 4)));
    return BenchmarkPolicies.checked(files);
  }

  private static String text(SortedMap<String, byte[]> files) {
    return new String(files.getOrDefault(FILE, new byte[0]), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
