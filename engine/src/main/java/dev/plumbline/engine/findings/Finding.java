package dev.plumbline.engine.findings;

import static java.util.Objects.requireNonNull;

import dev.plumbline.engine.catalogue.Link;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.policy.Result;
import dev.plumbline.engine.policy.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What leaves an evaluation, for each policy and subject.
 *
 * @param id stable over runs: made of the policy's first id and the subject
 * @param practice the choice id of the best practice
 * @param result what the policy says, exceptions aside
 * @param status what counts: the result, or waived
 * @param message one line for people
 * @param causes why it is unknown; empty unless it is
 * @param trace the truth of each clause, see {@link dev.plumbline.engine.policy.Trace}; empty when
 *     none was evaluated
 * @param waiver the exception it stands under; present exactly when the status is waived
 * @param links where to read how to improve, in the order the policy names them
 */
public record Finding(
    String id,
    String policyId,
    Optional<String> policyVersion,
    String title,
    String practice,
    Severity severity,
    Subject subject,
    Result result,
    Status status,
    String message,
    List<Cause> causes,
    Optional<String> trace,
    Optional<Waiver> waiver,
    List<Link> links)
    implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding finding) -> finding.subject().account())
          .thenComparing(Finding::policyId)
          .thenComparing(Finding::subject)
          .thenComparing(Finding::id);

  public Finding {
    requireNonNull(id, "id is null");
    causes = List.copyOf(causes);
    links = List.copyOf(links);
    if ((status == Status.WAIVED) != waiver.isPresent()) {
      throw new IllegalArgumentException("a finding has a waiver exactly when it is waived");
    }
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
