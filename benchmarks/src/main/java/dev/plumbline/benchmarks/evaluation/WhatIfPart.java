package dev.plumbline.benchmarks.evaluation;

import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.whatif.Ground;
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
    Bundle old = BenchmarkPolicies.bundle();
    Bundle renewed = edited();
    Plumbline alone = new Plumbline(alone());
    Ground ground = new Ground(Snapshot.open(snapshot), World.AS_OF, 1);
    WhatIf told = WhatIf.between(old, renewed, ground);
    if (told.changes().isEmpty() || !told.equals(WhatIf.betweenWhole(old, renewed, ground))) {
      throw new IllegalStateException("the edit changes nothing, or less than it must");
    }
    Figure one = figure(bench, "that policy alone, evaluated", () -> alone.evaluate(snapshot, 1));
    Figure whatIf =
        figure(
            bench,
            "both bundles compared, with reasons",
            () ->
                WhatIf.between(old, renewed, new Ground(Snapshot.open(snapshot), World.AS_OF, 1)));
    return List.of(one, whatIf.against(one, "the policy alone", "1.2 × the policy alone"));
  }

  private static Figure figure(Bench bench, String what, Stopwatch.Work work) throws Exception {
    return Figure.of("what if", bench.accounts(), what, bench.watch().of(work).cpu(), "ms CPU");
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
