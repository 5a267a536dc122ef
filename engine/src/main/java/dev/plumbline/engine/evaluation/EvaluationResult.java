package dev.plumbline.engine.evaluation;

import dev.plumbline.engine.findings.Finding;
import java.time.Instant;
import java.util.List;

/**
 * What came out of an evaluation.
 *
 * @param asOf the evaluation instant
 * @param snapshotHash of the snapshot's manifest
 * @param bundleHash of the bundle
 * @param findings sorted
 * @param findingsHash SHA-256 over the findings as JSON lines, in hex
 * @param warnings one line each: exceptions that no longer match, attestations for things that do
 *     not exist, …
 */
public record EvaluationResult(
    Instant asOf,
    String snapshotHash,
    String bundleHash,
    List<Finding> findings,
    String findingsHash,
    List<String> warnings) {
  public EvaluationResult {
    findings = List.copyOf(findings);
    warnings = List.copyOf(warnings);
  }
}
