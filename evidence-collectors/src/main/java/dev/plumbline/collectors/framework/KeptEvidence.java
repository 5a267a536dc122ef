package dev.plumbline.collectors.framework;

import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.evidence.SnapshotWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a snapshot takes over from its parent: the lines and the rows of all that is not read again,
 * with the times they have there.
 */
final class KeptEvidence {
  private final Snapshot parent;
  private final Map<String, Reach> reaches;
  private final Map<String, List<Coverage>> rows = new HashMap<>();
  private volatile boolean stopped;

  /**
   * @param reaches of the sources that collectors read; what another program wrote is taken as said
   *     of the organization
   * @param kept whether a cell is taken over
   */
  KeptEvidence(Earlier parent, Map<String, Reach> reaches, Predicate<Cell> kept) {
    this.parent = parent.snapshot();
    this.reaches = new HashMap<>(reaches);
    parent.kept().forEach(source -> this.reaches.put(source.name(), source.reach()));
    for (Coverage row : this.parent.coverage()) {
      if (kept.test(row.cell())) {
        rows.computeIfAbsent(row.cell().account(), account -> new ArrayList<>()).add(row);
      }
    }
  }

  /**
   * Writes the rows about an account.
   *
   * @return their cells
   */
  Set<Cell> cover(String account, SnapshotWriter writer) {
    List<Coverage> its = rows.getOrDefault(account, List.of());
    its.forEach(writer::cover);
    return its.stream().map(Coverage::cell).collect(Collectors.toUnmodifiableSet());
  }

  /** Ends the sharing of files early, as nobody wants them any more. */
  void stop() {
    stopped = true;
  }

  /** Shares the files with the lines, on all processors. */
  void share(SnapshotWriter writer) {
    SortedMap<String, TreeSet<String>> accountsBySource = new TreeMap<>();
    rows.forEach(
        (account, its) ->
            its.forEach(
                row ->
                    accountsBySource
                        .computeIfAbsent(row.cell().source(), source -> new TreeSet<>())
                        .add(account)));
    accountsBySource.entrySet().parallelStream()
        .forEach(
            each ->
                folders(each.getKey(), each.getValue()).stream()
                    .takeWhile(account -> !stopped)
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
