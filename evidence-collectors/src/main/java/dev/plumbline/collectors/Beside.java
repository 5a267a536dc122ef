package dev.plumbline.collectors;

import dev.plumbline.collectors.files.FileSourceCollectors;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.engine.evidence.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Evidence that is not in AWS, read into the same snapshot.
 *
 * @param collectors who reads it
 * @param accounts the accounts that it speaks of; they belong to the collection
 */
public record Beside(List<Collector> collectors, Set<String> accounts) {
  /** AWS alone. */
  public static final Beside NOTHING = new Beside(List.of(), Set.of());

  public Beside {
    collectors = List.copyOf(collectors);
    accounts = Set.copyOf(accounts);
  }

  /** This, or without any collector what an earlier snapshot has from files. */
  Beside orKept(Optional<Snapshot> parent) {
    return collectors.isEmpty()
        ? parent
            .map(earlier -> new KeptFiles(earlier, FileSourceCollectors.SOURCES).beside())
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
