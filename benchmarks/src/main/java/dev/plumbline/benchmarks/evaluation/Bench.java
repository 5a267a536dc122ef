package dev.plumbline.benchmarks.evaluation;

import java.nio.file.Path;
import java.util.List;

/**
 * What a part measures with.
 *
 * @param accounts of the estate
 */
record Bench(int accounts, EvidenceFolder evidence, Sizes sizes, Stopwatch watch) {

  /** Measures, and holds what comes out to the recorded hashes. */
  interface Part {
    List<Figure> measure(Bench bench) throws Exception;
  }

  Path snapshot() {
    return evidence.snapshot(accounts);
  }

  void check(String whose, ResultLines.Summary results) {
    sizes.checkResults(whose, accounts, results);
  }

  /** The same for another size. */
  Bench of(int other) {
    sizes.check(other);
    return new Bench(other, evidence, sizes, watch);
  }
}
