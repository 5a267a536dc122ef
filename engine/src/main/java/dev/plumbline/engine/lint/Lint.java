package dev.plumbline.engine.lint;

import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Problem;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Looks through a checked bundle for what is legal and yet hardly meant. */
public final class Lint {
  private Lint() {}

  /** Everything there is to say about a bundle: warnings, sorted by place, then code. */
  public static List<Problem> of(Bundle bundle) {
    return of(bundle, bundle.policies(), file -> true);
  }

  /**
   * The same, told only of the policies in some files; they are still compared with all others.
   *
   * @param files names as in {@link Bundle#files()}
   */
  public static List<Problem> of(Bundle bundle, Set<String> files) {
    return of(
        bundle,
        bundle.policies().stream().filter(p -> files.contains(p.span().file())).toList(),
        files::contains);
  }

  private static List<Problem> of(Bundle bundle, List<Policy> told, Predicate<String> toldFiles) {
    Warnings warnings = new Warnings(bundle);
    for (Policy policy : told) {
      HeaderLint.look(policy, bundle.vocabulary(), warnings);
      TestLint.look(policy, bundle, warnings);
      NegationLint.look(policy, warnings);
      OutcomeLint.look(policy, warnings);
      PairLint.look(policy, bundle.policies(), warnings);
      SettingsLint.look(policy, warnings);
    }
    DefinitionLint.look(bundle, toldFiles, warnings);
    return warnings.sorted();
  }
}
