package dev.plumbline.engine.bundle;

import dev.plumbline.engine.policy.Policy;
import java.util.List;
import java.util.Optional;

/**
 * A policy as a manifest names it.
 *
 * @param formerly the ids it had before
 * @param version as its line says
 * @param meaning hash of what decides its results, as {@link MeaningHash} has it
 * @param place where it stands: {@code "policies/own.policy:12"}
 */
public record PolicyEntry(
    String id, List<String> formerly, Optional<String> version, String meaning, String place) {
  public PolicyEntry {
    formerly = List.copyOf(formerly);
  }

  /**
   * The entry of a policy.
   *
   * @param file the name of its file in the bundle
   */
  static PolicyEntry of(Policy policy, String file) {
    return new PolicyEntry(
        policy.id(),
        policy.formerly(),
        policy.version(),
        MeaningHash.of(policy),
        file + ":" + policy.span().line());
  }
}
