package dev.plumbline.engine.evaluation;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.findings.Assessment;
import dev.plumbline.engine.findings.Subject;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Result;
import dev.plumbline.engine.things.Listing;
import dev.plumbline.engine.things.Thing;
import dev.plumbline.engine.things.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What policies say of the organization where the things to start from could not all be listed, or
 * where there is nothing that a policy applies to.
 */
final class NothingLookedAt {
  private final Vocabulary vocabulary;
  private final Map<String, Listing<Thing>> roots;
  private final Subject organization;

  NothingLookedAt(Vocabulary vocabulary, Map<String, Listing<Thing>> roots, Subject organization) {
    this.vocabulary = vocabulary;
    this.roots = roots;
    this.organization = organization;
  }

  /**
   * @param assessed the ids of policies that were assessed at all
   */
  Stream<Assessment> assessments(List<Policy> policies, Set<String> assessed) {
    return policies.stream()
        .flatMap(policy -> assessment(policy, assessed.contains(policy.id())).stream());
  }

  private Optional<Assessment> assessment(Policy policy, boolean assessed) {
    Optional<Cause> gap = gap(policy);
    if (gap.isPresent()) {
      return Optional.of(
          on(policy, Result.UNKNOWN, List.of(gap.get()), "cannot tell: " + gap.get()));
    }
    return assessed
        ? Optional.empty()
        : Optional.of(
            on(
                policy,
                Result.NOT_APPLICABLE,
                List.of(),
                "does not apply: there is no " + policy.subject().title() + ", 0 looked at"));
  }

  private Optional<Cause> gap(Policy policy) {
    return vocabulary.pathsTo(policy.subject()).stream()
        .map(path -> path.root().name())
        .findFirst()
        .flatMap(
            root ->
                Optional.ofNullable(roots.get(root))
                    .map(Listing::gap)
                    .orElseGet(
                        () -> Optional.of(Cause.notCollected("nothing was read of any " + root))));
  }

  private Assessment on(Policy policy, Result result, List<Cause> causes, String message) {
    return new Assessment(
        policy.id(), organization, List.of(), result, causes, Optional.empty(), message);
  }
}
