package dev.plumbline.server.store;

import dev.plumbline.engine.evaluation.EvaluationSummary;
import dev.plumbline.engine.evaluation.FindingKeeper;
import java.time.Instant;

/** An evaluation whose findings are kept while it runs. */
@FunctionalInterface
public interface RunSource {

  /**
   * Evaluates.
   *
   * @param keeper takes every finding, and has what the run before came to
   */
  Ended evaluate(FindingKeeper keeper);

  /** What the evaluation came to, and when. */
  record Ended(EvaluationSummary summary, Instant finished) {}
}
