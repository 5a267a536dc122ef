package dev.plumbline.engine.policy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An exception: a failure that somebody accepted for a time. The failure stays underneath.
 *
 * @param kind the kind of thing it is for, such as {@code "account"}
 * @param subject the id of that thing; it covers the thing and whatever it holds
 * @param approvedOn the first day it counts
 * @param expires the last day it counts, UTC
 */
public record PolicyException(
    String id,
    String policyId,
    String kind,
    String subject,
    String reason,
    Optional<String> compensating,
    String approvedBy,
    LocalDate approvedOn,
    LocalDate expires,
    Span span) {

  /** The same from another policy. */
  public PolicyException from(String policy) {
    return new PolicyException(
        id, policy, kind, subject, reason, compensating, approvedBy, approvedOn, expires, span);
  }
}
