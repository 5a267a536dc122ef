package dev.plumbline.engine.whatif;

import static java.util.Objects.requireNonNull;

import dev.plumbline.engine.findings.Status;
import dev.plumbline.engine.findings.Subject;
import java.util.Comparator;
import java.util.Optional;

/**
 * A finding whose status differs between two bundles.
 *
 * @param policyId under the new bundle, where it still has the policy
 * @param before empty for a finding that appears
 * @param after empty for a finding that vanishes
 * @param reason why, in one line
 */
public record FindingChange(
    String findingId,
    String policyId,
    Subject subject,
    Optional<Status> before,
    Optional<Status> after,
    String reason)
    implements Comparable<FindingChange> {
  private static final Comparator<FindingChange> ORDER =
      Comparator.comparing(FindingChange::policyId)
          .thenComparing(FindingChange::subject)
          .thenComparing(FindingChange::findingId);

  public FindingChange {
    requireNonNull(findingId, "findingId is null");
    requireNonNull(policyId, "policyId is null");
    requireNonNull(subject, "subject is null");
    requireNonNull(before, "before is null");
    requireNonNull(after, "after is null");
    requireNonNull(reason, "reason is null");
  }

  /**
   * Whether the new bundle says something worse: FAIL, UNKNOWN, WAIVED, PASS, NOT_APPLICABLE, worst
   * first. A finding that appears is worse when it is FAIL, UNKNOWN or WAIVED; one that vanishes
   * never is.
   */
  public boolean isWorse() {
    return after.isPresent() && after.get().compareTo(before.orElse(Status.PASS)) < 0;
  }

  @Override
  public int compareTo(FindingChange other) {
    return ORDER.compare(this, other);
  }
}
