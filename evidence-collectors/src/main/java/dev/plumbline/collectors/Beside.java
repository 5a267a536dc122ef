package dev.plumbline.collectors;

import dev.plumbline.collectors.files.FileSourceCollectors;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.engine.evidence.Snapshot;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Evidence that is not in AWS, read into the same snapshot.
 *
 * @param collectors who reads it
 * @param accounts the accounts that it speaks of; they belong to the collection
 * @param kept sources that are taken over whole from the snapshot before, whatever is read
 */
public record Beside(List<Collector> collectors, Set<String> accounts, List<CollectedSource> kept) {
  /** AWS alone. */
  public static final Beside NOTHING = new Beside(List.of(), Set.of());

  public Beside {
    collectors = List.copyOf(collectors);
    accounts = Set.copyOf(accounts);
    kept = List.copyOf(kept);
  }

  /** What is read now. */
  public Beside(List<Collector> collectors, Set<String> accounts) {
    this(collectors, accounts, List.of());
  }

  /**
   * This, or without any collector what an earlier snapshot has from files.
   *
   * @param read sources that are read in AWS
   */
  Beside orKept(Optional<Snapshot> parent, Collection<CollectedSource> read) {
    return collectors.isEmpty()
        ? parent
            .map(earlier -> KeptFiles.beside(earlier, FileSourceCollectors.SOURCES, read))
            .orElse(this)
        : this;
  }

  String purpose() {
    Set<String> words = new TreeSet<>(accounts);
    collectors.stream()
        .flatMap(collector -> collector.sources().stream())
        .map(CollectedSource::name)
        .forEach(words::add);
    return words.isEmpty() ? "nothing" : String.join(",", words);
  }
}
