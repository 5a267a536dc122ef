package dev.plumbline.engine.evidence;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * Why a value is unknown.
 *
 * @param reason the machine-readable reason
 * @param detail for people: what was tried and what came back, such as {@code
 *     "iam:GetAccountSummary answered AccessDenied (request 4f…)"}; one line, no secrets
 */
public record Cause(Reason reason, String detail) implements Comparable<Cause> {

  /**
   * The reasons of the fault list; the names leave the program in findings and in the coverage
   * ledger.
   */
  public enum Reason {
    DENIED,
    THROTTLED,
    CREDENTIALS,
    TIMEOUT,
    MALFORMED,
    PAGE_LOOP,
    PARTIAL,
    NETWORK,
    STALE,
    SKEW,
    BUDGET,
    CRASHED,
    OPTED_OUT_REGION,
    NOT_COLLECTED,
    POLICY_ERROR
  }

  private static final Comparator<Cause> ORDER =
      Comparator.comparing(Cause::reason).thenComparing(Cause::detail);

  public Cause {
    requireNonNull(reason, "reason is null");
    requireNonNull(detail, "detail is null");
  }

  public static Cause notCollected(String detail) {
    return new Cause(Reason.NOT_COLLECTED, detail);
  }

  @Override
  public int compareTo(Cause other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return reason + (detail.isEmpty() ? "" : ": " + detail);
  }
}
