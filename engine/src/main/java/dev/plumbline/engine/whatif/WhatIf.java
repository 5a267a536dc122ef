package dev.plumbline.engine.whatif;

import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.findings.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

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

  /** Compares what two bundles say. */
  public static WhatIf of(Side old, Side renewed) {
    Reasons reasons = new Reasons(old, renewed);
    Map<String, Finding> before = byId(old.findings());
    Map<String, Finding> after = byId(renewed.findings());
    TreeSet<String> ids = new TreeSet<>(before.keySet());
    ids.addAll(after.keySet());
    List<FindingChange> changes = new ArrayList<>();
    for (String id : ids) {
      Optional<Finding> was = Optional.ofNullable(before.get(id));
      Optional<Finding> is = Optional.ofNullable(after.get(id));
      if (!was.map(Finding::status).equals(is.map(Finding::status))) {
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
    }
    Collections.sort(changes);
    return new WhatIf(changes, ids.size() - changes.size());
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
