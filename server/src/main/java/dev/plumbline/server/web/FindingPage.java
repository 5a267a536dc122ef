package dev.plumbline.server.web;

import dev.plumbline.engine.explain.Explanation;
import dev.plumbline.engine.findings.Status;
import dev.plumbline.server.export.FindingView;
import dev.plumbline.server.store.StoredPolicy;
import java.util.List;
import java.util.Optional;

/**
 * One finding with its proof.
 *
 * @param explanation empty when there is nothing to prove it from
 * @param policy as written; empty when the bundle no longer holds it
 */
public record FindingPage(
    Frame frame,
    FindingView finding,
    Optional<Explanation> explanation,
    Optional<StoredPolicy> policy,
    List<Span> history) {

  /**
   * A span of the finding's life.
   *
   * @param to the first run in which it no longer stood like this
   */
  public record Span(
      FindingView.RunRef from, Optional<FindingView.RunRef> to, Status status, String message) {}

  public boolean isUnknown() {
    return finding.status() == Status.UNKNOWN;
  }
}
