package dev.plumbline.engine.policy;

import java.util.List;

/**
 * What a statement needs before it counts.
 *
 * @param id such as {@code "A10"}
 * @param statement what is attested; attestations name it
 * @param practices the choice ids it belongs to
 * @param roles every role that must have signed, each by another person
 * @param maximumDays how long it counts at most
 */
public record AttestationKind(
    String id, String statement, List<String> practices, List<String> roles, int maximumDays) {
  public AttestationKind {
    practices = List.copyOf(practices);
    roles = List.copyOf(roles);
  }
}
