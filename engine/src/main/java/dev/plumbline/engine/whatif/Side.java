package dev.plumbline.engine.whatif;

import dev.plumbline.engine.explain.Explanation;
import dev.plumbline.engine.explain.Interpreter;
import dev.plumbline.engine.explain.SubjectFinder;
import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.things.Thing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One of the two bundles that are compared, with what it says of the evidence.
 *
 * @param roots the things that stand by themselves, as this bundle's policies see them
 */
public record Side(Bundle bundle, Instant asOf, List<Finding> findings, List<Thing> roots) {
  public Side {
    findings = List.copyOf(findings);
    roots = List.copyOf(roots);
  }

  Optional<Explanation> proof(Finding finding) {
    return bundle
        .policy(finding.policyId())
        .flatMap(
            policy ->
                SubjectFinder.find(bundle.vocabulary(), policy.subject(), roots, finding.subject())
                    .map(new Interpreter(policy, asOf)::explain));
  }
}
