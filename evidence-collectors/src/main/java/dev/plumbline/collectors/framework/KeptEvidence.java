package dev.plumbline.collectors.framework;

import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.evidence.SnapshotWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a snapshot takes over from its parent: the lines and the rows of all that is not read again,
 * with the times they have there.
 */
final class KeptEvidence {
  private final Snapshot parent;
  private final Map<String, Reach> reaches;
  private final Predicate<Cell> kept;
  private volatile boolean stopped;

  /**
   * @param reaches of the sources that collectors read; what another program wrote is taken as said
   *     of the organization
   * @param kept whether a cell is taken over
   */
  KeptEvidence(Earlier parent, Map<String, Reach> reaches, Predicate<Cell> kept) {
    this.parent = parent.snapshot();
    this.reaches = new HashMap<>(reaches);
    this.kept = kept;
    parent.kept().forEach(source -> this.reaches.put(source.name(), source.reach()));
  }

  /**
   * Writes the rows about an account.
   *
   * @return their cells
   */
  Set<Cell> cover(String account, SnapshotWriter writer) {
    List<Coverage> rows = rows(account).toList();
    rows.forEach(writer::cover);
    return rows.stream().map(Coverage::cell).collect(Collectors.toUnmodifiableSet());
  }

  /** Ends the sharing of files early, as nobody wants them any more. */
  void stop() {
    stopped = true;
  }

  /** Shares the files with the lines, on all processors. */
  void share(SnapshotWriter writer) {
    String management = parent.manifest().header().managementAccount();
    Set<String> ofMembers =
        parent.accounts().stream()
            .filter(account -> !account.equals(management))
            .flatMap(this::sources)
            .filter(this::isOfOrganization)
            .collect(Collectors.toUnmodifiableSet());
    Predicate<String> ofOrganizationAlone =
        source -> isOfOrganization(source) && !ofMembers.contains(source);
    parent.accounts().parallelStream()
        .forEach(
            account ->
                sources(account)
                    .filter(source -> !stopped)
                    .forEach(
                        source -> {
                          boolean all =
                              account.equals(management) && ofOrganizationAlone.test(source);
                          (all ? parent.accounts() : Set.of(account))
                              .stream()
                                  .takeWhile(folder -> !stopped)
                                  .forEach(folder -> writer.keep(parent, folder, source));
                        }));
  }

  private boolean isOfOrganization(String source) {
    return reaches.getOrDefault(source, Reach.ORGANIZATION) == Reach.ORGANIZATION;
  }

  private Stream<String> sources(String account) {
    return rows(account).map(row -> row.cell().source()).distinct();
  }

  /** Read each time: a large snapshot has millions. */
  private Stream<Coverage> rows(String account) {
    return parent.coverage(account).stream().filter(row -> kept.test(row.cell()));
  }
}
