package dev.plumbline.collectors;

import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.engine.evidence.ManifestHeader;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.evidence.SnapshotWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Snapshots of before. */
final class Earlier {
  private Earlier() {}

  /** One with the id "before" that names accounts, and in which nothing was read. */
  static Snapshot knowing(Path folder, String... accounts) {
    return of(RecordedAws.MANAGEMENT, folder, accounts);
  }

  /** The same of another organization. */
  static Snapshot of(String management, Path folder, String... accounts) {
    ManifestHeader header =
        new ManifestHeader(
            "before",
            RecordedCollection.NOW,
            "plumbline test",
            "",
            management,
            List.of(accounts),
            RecordedAws.REGIONS,
            Optional.empty());
    try (SnapshotWriter writer = SnapshotWriter.begin(folder, header)) {
      writer.finish(RecordedCollection.NOW);
    }
    return Snapshot.open(folder);
  }
}
