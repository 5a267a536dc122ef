package dev.plumbline.engine.whatif;

import dev.plumbline.engine.evaluation.Evaluator;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.findings.Finding;
import java.time.Instant;
import java.util.List;

/**
 * The evidence that two bundles judge, and the instant as of which they do.
 *
 * @param threads batches judged at the same time, at least 1
 */
public record Ground(Snapshot snapshot, Instant asOf, int threads) {

  List<Finding> findings(Evaluator evaluator) {
    return evaluator.evaluate(snapshot, asOf, threads).findings();
  }
}
