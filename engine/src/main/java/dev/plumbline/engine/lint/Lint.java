package dev.plumbline.engine.lint;

import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Problem;
import java.util.List;
import java.util.Set;

/** Looks through a checked bundle for what is legal and yet hardly meant. */
public final class Lint {
  private Lint() {}

  /** Everything there is to say about a bundle: warnings, sorted by place, then code. */
  public static List<Problem> of(Bundle bundle) {
    return of(bundle, bundle.policies());
  }

  /**
   * The same, told only of the policies in some files; they are still compared with all others.
   *
   * @param files names as in {@link Bundle#files()}
   */
  public static List<Problem> of(Bundle bundle, Set<String> files) {
    return of(
        bundle, bundle.policies().stream().filter(p -> files.contains(p.span().file())).toList());
  }

  private static List<Problem> of(Bundle bundle, List<Policy> told) {
    Warnings warnings = new Warnings(bundle);
    for (Policy policy : told) {
      HeaderLint.look(policy, bundle.vocabulary(), warnings);
      TestLint.look(policy, bundle, warnings);
      NegationLint.look(policy, warnings);
      OutcomeLint.look(policy, warnings);
      PairLint.look(policy, bundle.policies(), warnings);
    }
    return warnings.sorted();
  }
}
