package dev.plumbline.engine.whatif;

import dev.plumbline.engine.evaluation.Evaluator;
import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.policy.Age;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.PolicyException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The policies in which two bundles differ, those of both as one bundle, so that the evidence is
 * read once. Beside them stands one policy for all that say the same and find things in the same
 * way: each of those has as many findings.
 */
final class JointBundle {
  /** What the id of a new policy ends with; no id that is written holds a blank. */
  private static final String RENEWED = " renewed";

  private final Bundle old;
  private final Bundle renewed;
  private final PolicyDifference difference;
  private final List<Policy> counted;

  JointBundle(Bundle old, Bundle renewed, PolicyDifference difference) {
    this.old = old;
    this.renewed = renewed;
    this.difference = difference;
    this.counted = counted(difference);
  }

  /** What a policy is about, and how old the lists may be by which it finds these things. */
  private record Finds(String kind, Map<String, Age> maximumAges) {
    static Finds of(Policy policy) {
      return new Finds(policy.subject().name(), policy.maximumAges());
    }
  }

  /** The shortest policy of those that find things in a way in which no other does. */
  private static List<Policy> counted(PolicyDifference difference) {
    Set<Finds> others = new HashSet<>();
    difference.old().forEach(policy -> others.add(Finds.of(policy)));
    difference.renewed().forEach(policy -> others.add(Finds.of(policy)));
    return difference.same().stream()
        .sorted(Comparator.comparing(policy -> policy.text().length()))
        .filter(policy -> others.add(Finds.of(policy)))
        .toList();
  }

  Bundle bundle() {
    List<Policy> policies = new ArrayList<>(difference.old());
    policies.addAll(counted);
    List<PolicyException> exceptions = new ArrayList<>();
    difference
        .old()
        .forEach(
            policy ->
                PolicyDifference.exceptions(old, policy)
                    .forEach(exception -> exceptions.add(exception.from(policy.id()))));
    for (Policy policy : difference.renewed()) {
      String id = policy.id() + RENEWED;
      policies.add(policy.changed(id, policy.where(), policy.must(), policy.settings()));
      PolicyDifference.exceptions(renewed, policy)
          .forEach(exception -> exceptions.add(exception.from(id)));
    }
    return new Bundle(
        renewed.vocabulary(),
        renewed.catalogue(),
        renewed.attestationKinds(),
        List.of(),
        policies,
        exceptions,
        renewed.attestations(),
        List.of(),
        renewed.hash(),
        List.of(),
        renewed.registers(),
        List.of());
  }

  /** What the old policies came to. */
  List<Finding> ofOld(List<Finding> findings) {
    Set<String> ids = new HashSet<>();
    difference.old().forEach(policy -> ids.add(policy.id()));
    return findings.stream().filter(finding -> ids.contains(finding.policyId())).toList();
  }

  /** What the new policies came to, under their own ids. */
  List<Finding> ofRenewed(List<Finding> findings) {
    Map<String, Policy> policies = new HashMap<>();
    difference.renewed().forEach(policy -> policies.put(policy.id() + RENEWED, policy));
    return findings.stream()
        .flatMap(
            finding ->
                Stream.ofNullable(policies.get(finding.policyId()))
                    .map(policy -> of(policy, finding)))
        .toList();
  }

  private static Finding of(Policy policy, Finding finding) {
    return new Finding(
        Evaluator.findingId(policy, finding.subject()),
        policy.id(),
        finding.policyVersion(),
        finding.title(),
        finding.practice(),
        finding.severity(),
        finding.subject(),
        finding.result(),
        finding.status(),
        finding.message().replace(policy.id() + RENEWED, policy.id()),
        finding.causes(),
        finding.trace(),
        finding.waiver(),
        finding.links());
  }

  /** How many findings the policies have that say the same. */
  long same(Bundle joint, List<Finding> findings) {
    Map<String, Long> byPolicy = new HashMap<>();
    findings.forEach(finding -> byPolicy.merge(finding.policyId(), 1L, Long::sum));
    Map<Finds, Long> numbers = new HashMap<>();
    joint
        .policies()
        .forEach(policy -> numbers.put(Finds.of(policy), byPolicy.getOrDefault(policy.id(), 0L)));
    return difference.same().stream()
        .mapToLong(policy -> numbers.getOrDefault(Finds.of(policy), 0L))
        .sum();
  }
}
