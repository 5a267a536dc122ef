package dev.plumbline.engine.bundle;

import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Policy;
import java.util.Collection;
import java.util.List;

/** The policies of a bundle that stand in its own files, not among those that ship. */
final class OwnPolicies {
  private OwnPolicies() {}

  /**
   * As a manifest names them, by id.
   *
   * @param root the name before every file of the bundle
   * @param files their names below it
   */
  static List<PolicyEntry> of(Bundle bundle, String root, Collection<String> files) {
    String before = root + "/";
    return bundle.policies().stream()
        .filter(policy -> file(policy).startsWith(before))
        .filter(policy -> files.contains(file(policy).substring(before.length())))
        .map(policy -> PolicyEntry.of(policy, file(policy).substring(before.length())))
        .toList();
  }

  private static String file(Policy policy) {
    return policy.span().file();
  }
}
