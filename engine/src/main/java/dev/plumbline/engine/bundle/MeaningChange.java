package dev.plumbline.engine.bundle;

import dev.plumbline.engine.policy.reading.ShippedFiles;
import java.util.ArrayList;
import java.util.List;

/**
 * A policy that decides otherwise than before although its version is the same.
 *
 * @param before the policy as it was
 * @param after the policy as it is
 */
public record MeaningChange(PolicyEntry before, PolicyEntry after) {

  /**
   * Compares policies with those of a bundle before them. Both meanings are this program's, if it
   * can still read the older bundle; otherwise the older one is as its manifest has it.
   */
  public static List<MeaningChange> between(
      SignedBundle before, List<PolicyEntry> after, ShippedFiles shipped) {
    List<PolicyEntry> old =
        before.read(shipped).bundle().map(before::ownPolicies).orElse(before.manifest().policies());
    List<MeaningChange> changes = new ArrayList<>();
    for (PolicyEntry policy : after) {
      old.stream()
          .filter(entry -> isSame(entry, policy))
          .filter(entry -> !entry.meaning().equals(policy.meaning()))
          .filter(entry -> entry.version().equals(policy.version()))
          .forEach(entry -> changes.add(new MeaningChange(entry, policy)));
    }
    return changes;
  }

  private static boolean isSame(PolicyEntry before, PolicyEntry after) {
    return before.id().equals(after.id()) || after.formerly().contains(before.id());
  }

  /**
   * The mistake, on one line.
   *
   * @param before the name of the bundle before
   * @param after the name of the folder or bundle now
   */
  public String message(String before, String after) {
    return "%s/%s: policy %s means something else than at %s/%s, %s"
        .formatted(
            after,
            this.after.place(),
            this.after.id(),
            before,
            this.before.place(),
            this.after
                .version()
                .map(version -> "and its version is still " + version + "; raise it")
                .orElse("and has no version; add a line such as: version 1.1.0"));
  }
}
