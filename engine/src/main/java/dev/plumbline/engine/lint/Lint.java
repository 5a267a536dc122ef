package dev.plumbline.engine.lint;

import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.Span;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Looks through a checked bundle for what is legal and yet hardly meant. */
public final class Lint {
  private Lint() {}

  /** Everything there is to say about a bundle: warnings, sorted by place, then code. */
  public static List<Problem> of(Bundle bundle) {
    return of(bundle, span -> true).sorted();
  }

  /**
   * The same, told only of the policies in some files; they are still compared with all others.
   *
   * @param files names as in {@link Bundle#files()}
   */
  public static List<Problem> of(Bundle bundle, Set<String> files) {
    return of(bundle, in(files)).sorted();
  }

  /**
   * The same, and what can only be told beside evidence: exceptions and attestations for what does
   * not exist, and evidence that is older than a policy allows.
   *
   * @param asOf the instant at which ages are taken
   */
  public static List<Problem> of(
      Bundle bundle, Set<String> files, Snapshot snapshot, Instant asOf) {
    Warnings warnings = of(bundle, in(files));
    SnapshotLint lint = new SnapshotLint(bundle, snapshot, asOf);
    lint.look(in(files), warnings);
    return warnings.sorted();
  }

  private static Predicate<Span> in(Set<String> files) {
    return span -> files.contains(span.file());
  }

  private static Warnings of(Bundle bundle, Predicate<Span> told) {
    Warnings warnings = new Warnings(bundle);
    for (Policy policy : bundle.policies()) {
      if (told.test(policy.span())) {
        HeaderLint.look(policy, bundle.vocabulary(), warnings);
        TestLint.look(policy, bundle, warnings);
        NegationLint.look(policy, warnings);
        PhraseLint.look(policy, warnings);
        OutcomeLint.look(policy, warnings);
        PairLint.look(policy, bundle.policies(), warnings);
        SettingsLint.look(policy, warnings);
      }
    }
    DefinitionLint.look(bundle, told, warnings);
    return warnings;
  }
}
