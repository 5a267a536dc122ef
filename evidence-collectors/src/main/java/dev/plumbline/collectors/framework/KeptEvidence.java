package dev.plumbline.collectors.framework;

import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.evidence.SnapshotWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What a snapshot takes over from its parent: the lines and the rows of all that is not read again,
 * with the times they have there.
 */
final class KeptEvidence {
  private final Snapshot parent;
  private final Map<String, Reach> reaches;

  /**
   * @param reaches of the sources that collectors read; what another program wrote is taken as said
   *     of the organization
   */
  KeptEvidence(Snapshot parent, Map<String, Reach> reaches) {
    this.parent = parent;
    this.reaches = Map.copyOf(reaches);
  }

  /** Takes over all cells that fulfil the condition; as each file is hashed, on all processors. */
  void into(SnapshotWriter writer, Predicate<Cell> kept) {
    SortedMap<String, TreeSet<String>> accountsBySource = new TreeMap<>();
    for (Coverage row : parent.coverage()) {
      if (kept.test(row.cell())) {
        writer.cover(row);
        accountsBySource
            .computeIfAbsent(row.cell().source(), source -> new TreeSet<>())
            .add(row.cell().account());
      }
    }
    accountsBySource.entrySet().parallelStream()
        .forEach(
            each ->
                folders(each.getKey(), each.getValue())
                    .forEach(account -> writer.keep(parent, account, each.getKey())));
  }

  private Collection<String> folders(String source, TreeSet<String> accounts) {
    boolean ofOrganization =
        reaches.getOrDefault(source, Reach.ORGANIZATION) == Reach.ORGANIZATION
            && List.copyOf(accounts)
                .equals(List.of(parent.manifest().header().managementAccount()));
    return ofOrganization ? parent.accounts() : accounts;
  }
}
