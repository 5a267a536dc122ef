package dev.plumbline.engine.whatif;

import dev.plumbline.engine.evaluation.Evaluator;
import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.findings.Status;
import dev.plumbline.engine.policy.Bundle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What changes when one bundle takes the place of another, over the same evidence at the same
 * instant. Only a finding's status counts: a message or a severity that differs is no change.
 *
 * @param changes sorted by policy, then account
 * @param unchanged how many findings keep their status
 */
public record WhatIf(List<FindingChange> changes, long unchanged) {
  public WhatIf {
    changes = List.copyOf(changes);
  }

  /**
   * Compares what two bundles say. Policies that must say the same, as all that they rest on is the
   * same in both, are not evaluated twice.
   */
  public static WhatIf between(Bundle old, Bundle renewed, Ground ground) {
    Optional<PolicyDifference> difference = PolicyDifference.between(old, renewed);
    if (difference.isEmpty()) {
      return betweenWhole(old, renewed, ground);
    }
    JointBundle joint = new JointBundle(old, renewed, difference.get());
    Bundle both = joint.bundle();
    Evaluator evaluator = Evaluator.of(both);
    List<Finding> findings = ground.findings(evaluator);
    return of(
        new Side(old, joint.ofOld(findings)),
        new Side(renewed, joint.ofRenewed(findings)),
        joint.same(both, findings),
        changed -> new Proofs(renewed, evaluator, ground, changed));
  }

  /** The same, with every policy of both bundles evaluated. */
  public static WhatIf betweenWhole(Bundle old, Bundle renewed, Ground ground) {
    Side before = new Side(old, ground.findings(Evaluator.of(old)));
    Evaluator evaluator = Evaluator.of(renewed);
    Side after = new Side(renewed, ground.findings(evaluator));
    return of(before, after, 0, changed -> new Proofs(renewed, evaluator, ground, changed));
  }

  private static WhatIf of(
      Side old, Side renewed, long same, Function<List<Finding>, Proofs> proofs) {
    Map<String, Finding> before = byId(old.findings());
    Map<String, Finding> after = byId(renewed.findings());
    TreeSet<String> ids = new TreeSet<>(before.keySet());
    ids.addAll(after.keySet());
    List<String> changed =
        ids.stream().filter(id -> status(before.get(id)) != status(after.get(id))).toList();
    Reasons reasons =
        new Reasons(
            old.bundle(),
            renewed.bundle(),
            proofs.apply(changed.stream().map(after::get).filter(Objects::nonNull).toList()));
    List<FindingChange> changes = new ArrayList<>();
    for (String id : changed) {
      Optional<Finding> was = Optional.ofNullable(before.get(id));
      Optional<Finding> is = Optional.ofNullable(after.get(id));
      Finding either = is.or(() -> was).orElseThrow();
      changes.add(
          new FindingChange(
              id,
              either.policyId(),
              either.subject(),
              was.map(Finding::status),
              is.map(Finding::status),
              reasons.of(was, is)));
    }
    Collections.sort(changes);
    return new WhatIf(changes, ids.size() - changes.size() + same);
  }

  private static @Nullable Status status(@Nullable Finding finding) {
    return finding == null ? null : finding.status();
  }

  private static Map<String, Finding> byId(List<Finding> findings) {
    return findings.stream().collect(Collectors.toMap(Finding::id, finding -> finding));
  }

  /** Whether anything got worse. */
  public boolean isWorse() {
    return changes.stream().anyMatch(FindingChange::isWorse);
  }

  /** The changes, counted; the worst outcome first. */
  public List<Turn> turns() {
    Map<List<Optional<Status>>, List<FindingChange>> alike =
        changes.stream()
            .collect(Collectors.groupingBy(change -> List.of(change.before(), change.after())));
    return alike.values().stream().map(WhatIf::turn).sorted(Turn.ORDER).toList();
  }

  /** The changes of each policy, by its id. */
  public Map<String, List<FindingChange>> byPolicy() {
    return changes.stream()
        .collect(Collectors.groupingBy(FindingChange::policyId, TreeMap::new, Collectors.toList()));
  }

  private static Turn turn(List<FindingChange> alike) {
    return new Turn(
        alike.get(0).before(),
        alike.get(0).after(),
        alike.size(),
        alike.stream().map(change -> change.subject().account()).distinct().count());
  }
}
