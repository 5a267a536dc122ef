package dev.plumbline.collectors;

import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Failure;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.Observation;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.evidence.SnapshotLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an earlier snapshot has from files of sources that AWS is asked for too, for a collection
 * that is not told which files to read: the same lines, and rows with the cause and the time they
 * have there. They are read, as both go into one file; what has a Region is not of a file.
 */
final class KeptFiles implements Collector {
  private final Snapshot parent;
  private final List<CollectedSource> sources;
  private final Map<Cell, Coverage> rows;

  private KeptFiles(Snapshot parent, List<CollectedSource> sources) {
    this.parent = parent;
    this.sources = List.copyOf(sources);
    this.rows = new TreeMap<>();
    rowsOf(parent, names(sources)).forEach(row -> rows.put(row.cell(), row));
  }

  /**
   * What the snapshot has from files, as evidence beside AWS: sources of files alone are kept as
   * they are, without being read. The accounts of its rows belong to the collection.
   *
   * @param sources those that can be read from files
   * @param inAws those that are read in AWS
   */
  static Beside beside(
      Snapshot parent, List<CollectedSource> sources, Collection<CollectedSource> inAws) {
    Set<String> shared = names(inAws);
    KeptFiles read =
        new KeptFiles(
            parent, sources.stream().filter(each -> shared.contains(each.name())).toList());
    Set<String> accounts =
        rowsOf(parent, names(sources))
            .map(row -> row.cell().account())
            .collect(Collectors.toUnmodifiableSet());
    return new Beside(
        read.rows.isEmpty() ? List.of() : List.of(read),
        accounts,
        sources.stream().filter(each -> !shared.contains(each.name())).toList());
  }

  private static Set<String> names(Collection<CollectedSource> sources) {
    return sources.stream().map(CollectedSource::name).collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<Coverage> rowsOf(Snapshot parent, Set<String> names) {
    return parent
        .rows()
        .filter(row -> row.cell().region().equals(Cell.GLOBAL))
        .filter(row -> names.contains(row.cell().source()));
  }

  @Override
  public List<CollectedSource> sources() {
    return sources;
  }

  @Override
  public boolean reads(Cell cell) {
    return rows.containsKey(cell);
  }

  @Override
  public Reading read(Cell cell) {
    Coverage row = rows.get(cell);
    if (row == null) {
      throw new IllegalArgumentException("no row of " + cell + " is kept");
    }
    List<Observation> lines = new ArrayList<>();
    Optional<Failure> failure =
        row.cause().map(cause -> new Failure(cause, row.errorCode(), row.requestId()));
    for (SnapshotLine line : lines(cell)) {
      if (line instanceof SnapshotLine.Broken broken) {
        failure = Optional.of(Failure.of(Cause.Reason.MALFORMED, broken.detail()));
      } else if (line instanceof SnapshotLine.Readable readable
          && readable.observation().region().equals(Cell.GLOBAL)) {
        lines.add(readable.observation());
      }
    }
    return new Reading(lines, failure, row.requestId(), Optional.of(row.at()));
  }

  /** Of the organization also what its source says of other accounts. */
  private List<SnapshotLine> lines(Cell cell) {
    boolean ofOrganization =
        sources.stream()
            .anyMatch(
                source ->
                    source.name().equals(cell.source()) && source.reach() == Reach.ORGANIZATION);
    return (ofOrganization ? parent.accounts() : Set.of(cell.account()))
        .stream().flatMap(account -> parent.lines(account, cell.source()).stream()).toList();
  }
}
