package dev.plumbline.collectors.files;

import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.CollectionRun;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Estate;
import dev.plumbline.collectors.framework.Meter;
import dev.plumbline.collectors.framework.Scope;
import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.ManifestHeader;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.evidence.SnapshotWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Collects from files alone, as if the organization had nothing in AWS. */
final class FileCollection {
  static final String MANAGEMENT = "111111111111";
  static final String WORKLOAD = "418878636648";

  private FileCollection() {}

  /** Collects what a configuration names into a folder that does not exist yet. */
  static Snapshot collect(Path configuration, Path target) throws InterruptedException {
    return collect(FileSourceCollectors.of(configuration, RecordedCollection.clock()), target);
  }

  /** Collects what collectors of files read into a folder that does not exist yet. */
  static Snapshot collect(FileSourceCollectors files, Path target) throws InterruptedException {
    Set<String> accounts = new TreeSet<>(files.accounts());
    accounts.add(MANAGEMENT);
    ManifestHeader header =
        new ManifestHeader(
            "files",
            RecordedCollection.NOW,
            "plumbline test",
            "",
            MANAGEMENT,
            List.copyOf(accounts),
            List.of(),
            Optional.empty());
    try (SnapshotWriter writer = SnapshotWriter.begin(target, header)) {
      new CollectionRun(
              new Nothing(),
              files.collectors(),
              List.of(),
              Scope.ALL,
              writer,
              RecordedCollection.clock(),
              new Silence())
          .run(accounts, Optional.empty(), 2);
      writer.finish(RecordedCollection.NOW);
    }
    return Snapshot.open(target);
  }

  private static final class Nothing implements Estate {
    @Override
    public String caller() {
      return MANAGEMENT;
    }

    @Override
    public Set<String> accounts() {
      return Set.of(MANAGEMENT);
    }

    @Override
    public List<Collector> collectors() {
      return List.of();
    }

    @Override
    public Set<String> closedRegions(String account) {
      return Set.of();
    }

    @Override
    public void leave(String account) {}

    @Override
    public void close() {}
  }

  private static final class Silence implements Meter {
    @Override
    public void expect(CollectedSource source, Cell cell) {}

    @Override
    public void begin(CollectedSource source) {}

    @Override
    public void end(CollectedSource source) {}

    @Override
    public void read(CollectedSource source, Coverage row) {}
  }
}
