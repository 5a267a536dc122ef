package dev.plumbline.engine.findings;

import static java.util.Objects.requireNonNull;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.policy.Result;
import dev.plumbline.engine.policy.Trace;
import java.util.List;
import java.util.Optional;

/**
 * What a policy says of one subject, before exceptions.
 *
 * @param policyId the policy's id
 * @param holders the ids of the things that hold the subject, outermost first, such as the account
 *     of a pipeline
 * @param causes why the result is unknown; empty unless it is
 * @param trace the truth of each clause; empty when the subjects could not be listed or the policy
 *     broke
 * @param message one line for people: the policy's own words for a failure
 */
public record Assessment(
    String policyId,
    Subject subject,
    List<Subject> holders,
    Result result,
    List<Cause> causes,
    Optional<Trace> trace,
    String message) {
  public Assessment {
    requireNonNull(policyId, "policyId is null");
    requireNonNull(subject, "subject is null");
    holders = List.copyOf(holders);
    requireNonNull(result, "result is null");
    causes = List.copyOf(causes);
    requireNonNull(message, "message is null");
    if ((result == Result.UNKNOWN) == causes.isEmpty()) {
      throw new IllegalArgumentException("an assessment has causes exactly when it is unknown");
    }
  }

  /** Whether it is about the thing, or about something that the thing holds. */
  public boolean isAbout(String kind, String id) {
    return isOf(subject, kind, id) || holders.stream().anyMatch(holder -> isOf(holder, kind, id));
  }

  private static boolean isOf(Subject subject, String kind, String id) {
    return subject.kind().equals(kind) && subject.id().equals(id);
  }
}
