package dev.plumbline.benchmarks.evaluation;

import dev.plumbline.engine.evidence.Snapshot;
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

  /** Holds the evidence to the recorded hash. */
  void checkSnapshot() {
    sizes.checkSnapshot(accounts, Snapshot.open(snapshot()).hash());
  }

  void check(String whose, ResultLines.Summary results) {
    sizes.checkResults(whose, accounts, results);
  }

  void checkCount(String whose, long count) {
    sizes.checkCount(whose, accounts, count);
  }

  /** The same for another size. */
  Bench of(int other) {
    sizes.check(other);
    return new Bench(other, evidence, sizes, watch);
  }
}
