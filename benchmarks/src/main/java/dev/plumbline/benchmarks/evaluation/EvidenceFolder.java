package dev.plumbline.benchmarks.evaluation;

import dev.plumbline.engine.evidence.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with generated evidence; what is there already is not generated again. */
record EvidenceFolder(Path folder) {

  /** The snapshot of an estate. */
  Path snapshot(int accounts) {
    Path snapshot = folder.resolve("snapshot-" + accounts);
    if (!Files.exists(snapshot)) {
      EvidenceGenerator.of(accounts).write(snapshot);
    }
    return snapshot;
  }

  /** The same after one account in a hundred has changed. */
  Path refreshed(int accounts) {
    Path snapshot = folder.resolve("snapshot-" + accounts + "-refreshed");
    if (!Files.exists(snapshot)) {
      EvidenceGenerator.of(accounts).refreshed().write(snapshot, Snapshot.open(snapshot(accounts)));
    }
    return snapshot;
  }

  /** What is true of an estate: what each policy says of each subject. */
  ResultLines.Summary truth(int accounts) {
    try {
      Files.createDirectories(folder);
      return EvidenceGenerator.of(accounts)
          .writeTruth(folder.resolve("truth-" + accounts + ".tsv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
