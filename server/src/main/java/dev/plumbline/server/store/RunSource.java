package dev.plumbline.server.store;

import dev.plumbline.engine.evaluation.EvaluationSummary;
import dev.plumbline.engine.evaluation.FindingSink;
import java.time.Instant;

/** An evaluation whose findings are kept while it runs. */
@FunctionalInterface
public interface RunSource {

  /**
   * Evaluates.
   *
   * @param sink takes every finding
   */
  Ended evaluate(FindingSink sink);

  /** What the evaluation came to, and when. */
  record Ended(EvaluationSummary summary, Instant finished) {}
}
