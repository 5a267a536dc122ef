package dev.plumbline.engine.whatif;

import dev.plumbline.engine.evaluation.Evaluator;
import dev.plumbline.engine.explain.Explanation;
import dev.plumbline.engine.explain.Interpreter;
import dev.plumbline.engine.explain.SubjectFinder;
import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.things.Estate;
import dev.plumbline.engine.things.Thing;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Proves findings of the new bundle; reads the evidence of their accounts alone. */
final class Proofs {
  private static final String ORGANIZATION = "organization";

  private final Bundle bundle;
  private final Ground ground;
  private final Map<String, List<Thing>> roots;

  /**
   * @param bundle whose findings they are
   * @param evaluator by which things are given what is not read from their evidence
   * @param findings what is to be proven
   */
  Proofs(Bundle bundle, Evaluator evaluator, Ground ground, Collection<Finding> findings) {
    this.bundle = bundle;
    this.ground = ground;
    this.roots =
        findings.isEmpty()
            ? Map.of()
            : things(evaluator, findings).stream()
                .collect(Collectors.groupingBy(root -> root.identity().account()));
  }

  private List<Thing> things(Evaluator evaluator, Collection<Finding> findings) {
    boolean whole = findings.stream().anyMatch(this::isOfOrganization);
    Set<String> accounts = new HashSet<>();
    findings.forEach(finding -> accounts.add(finding.subject().account()));
    Estate estate =
        Estate.assemble(
            ground.snapshot(),
            bundle.vocabulary(),
            ground.asOf(),
            whole ? ground.snapshot().accounts() : accounts);
    return evaluator.withDerivedThings(estate, ground.asOf()).roots().values().stream()
        .flatMap(listing -> listing.items().stream())
        .toList();
  }

  /** Whether a finding may rest on all accounts. */
  private boolean isOfOrganization(Finding finding) {
    return policy(finding)
        .filter(
            policy ->
                bundle.vocabulary().pathsTo(policy.subject()).stream()
                    .anyMatch(path -> path.root().name().equals(ORGANIZATION)))
        .isPresent();
  }

  private Optional<Policy> policy(Finding finding) {
    return bundle.policies().stream()
        .filter(policy -> policy.id().equals(finding.policyId()))
        .findFirst();
  }

  Optional<Explanation> of(Finding finding) {
    return policy(finding)
        .flatMap(
            policy ->
                SubjectFinder.find(
                        bundle.vocabulary(),
                        policy.subject(),
                        roots.getOrDefault(finding.subject().account(), List.of()),
                        finding.subject())
                    .map(new Interpreter(policy, ground.asOf())::explain));
  }
}
