package dev.plumbline.engine.evaluation;

import dev.plumbline.engine.findings.Finding;
import java.util.List;

/**
 * What came out of an evaluation, with all findings in memory.
 *
 * @param findings sorted
 */
public record EvaluationResult(EvaluationSummary summary, List<Finding> findings) {
  public EvaluationResult {
    findings = List.copyOf(findings);
  }
}
