package dev.plumbline.engine.evaluation;

import dev.plumbline.engine.findings.FindingCounts;
import java.time.Instant;
import java.util.List;

/**
 * What an evaluation came to, its findings aside.
 *
 * @param asOf the evaluation instant
 * @param snapshotHash of the snapshot's manifest
 * @param bundleHash of the bundle
 * @param accounts how many accounts the estate has
 * @param counts of all findings
 * @param findingsHash SHA-256 over a line for each account, sorted: the account, a blank, and the
 *     {@link AccountFindings#hash}; in hex
 * @param warnings one line each: exceptions that no longer match, attestations for things that do
 *     not exist, …
 */
public record EvaluationSummary(
    Instant asOf,
    String snapshotHash,
    String bundleHash,
    int accounts,
    FindingCounts counts,
    String findingsHash,
    List<String> warnings) {
  public EvaluationSummary {
    warnings = List.copyOf(warnings);
  }
}
