package dev.plumbline.engine.whatif;

import dev.plumbline.engine.bundle.MeaningHash;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.PolicyException;
import dev.plumbline.engine.policy.SignedAttestation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which policies of two bundles may say different things of the same evidence. A policy says the
 * same where it means the same and stands under the same exceptions, since all else that it rests
 * on is the same in both bundles.
 *
 * @param old those of the old bundle that differ, or that the new one lacks
 * @param renewed those of the new bundle that differ, or that the old one lacks
 * @param same those of the new bundle that say what they said
 */
record PolicyDifference(List<Policy> old, List<Policy> renewed, List<Policy> same) {
  private static final String VOCABULARY = ".vocab";

  PolicyDifference {
    old = List.copyOf(old);
    renewed = List.copyOf(renewed);
    same = List.copyOf(same);
  }

  /** Empty where the bundles differ in what any policy may rest on. */
  static Optional<PolicyDifference> between(Bundle old, Bundle renewed) {
    Optional<Map<String, Policy>> before = byFirstId(old);
    Optional<Map<String, Policy>> after = byFirstId(renewed);
    if (before.isEmpty() || after.isEmpty() || !restOnTheSame(old, renewed)) {
      return Optional.empty();
    }
    List<Policy> was = new ArrayList<>(old.policies());
    List<Policy> is = new ArrayList<>();
    List<Policy> same = new ArrayList<>();
    for (Policy policy : renewed.policies()) {
      @Nullable Policy other = before.get().get(firstId(policy));
      if (other != null && saysTheSame(old, other, renewed, policy)) {
        was.remove(other);
        same.add(policy);
      } else {
        is.add(policy);
      }
    }
    return Optional.of(new PolicyDifference(was, is, same));
  }

  /** The exceptions from a policy. */
  static List<PolicyException> exceptions(Bundle bundle, Policy policy) {
    return bundle.exceptions().stream()
        .filter(exception -> bundle.policy(exception.policyId()).filter(policy::equals).isPresent())
        .toList();
  }

  /** By the id that findings are made of; empty where two policies share one. */
  private static Optional<Map<String, Policy>> byFirstId(Bundle bundle) {
    Map<String, Policy> policies = new HashMap<>();
    bundle.policies().forEach(policy -> policies.put(firstId(policy), policy));
    return policies.size() == bundle.policies().size() ? Optional.of(policies) : Optional.empty();
  }

  private static String firstId(Policy policy) {
    List<String> formerly = policy.formerly();
    return formerly.isEmpty() ? policy.id() : formerly.get(formerly.size() - 1);
  }

  private static boolean restOnTheSame(Bundle old, Bundle renewed) {
    return vocabularies(old).equals(vocabularies(renewed))
        && old.registers().equals(renewed.registers())
        && old.attestationKinds().equals(renewed.attestationKinds())
        && attestations(old).equals(attestations(renewed));
  }

  private static List<String> vocabularies(Bundle bundle) {
    return bundle.files().stream()
        .filter(file -> file.name().endsWith(VOCABULARY))
        .map(Bundle.SourceFile::text)
        .sorted()
        .toList();
  }

  private static boolean saysTheSame(Bundle old, Policy was, Bundle renewed, Policy is) {
    return MeaningHash.of(was).equals(MeaningHash.of(is))
        && waiving(old, was).equals(waiving(renewed, is));
  }

  /** Exceptions without the places where they stand. */
  private static List<List<Object>> waiving(Bundle bundle, Policy policy) {
    return exceptions(bundle, policy).stream().map(PolicyDifference::content).toList();
  }

  private static List<Object> content(PolicyException exception) {
    return List.of(
        exception.id(),
        exception.kind(),
        exception.subject(),
        exception.approvedOn(),
        exception.expires());
  }

  /** Attestations without the places where they stand. */
  private static List<List<Object>> attestations(Bundle bundle) {
    return bundle.attestations().stream().map(PolicyDifference::content).toList();
  }

  private static List<Object> content(SignedAttestation attestation) {
    return List.of(
        attestation.id(),
        attestation.statement(),
        attestation.kind(),
        attestation.subject(),
        attestation.signatures(),
        attestation.signedOn(),
        attestation.evidence(),
        attestation.expires());
  }
}
