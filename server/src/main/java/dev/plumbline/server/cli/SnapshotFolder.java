package dev.plumbline.server.cli;

import dev.plumbline.engine.evidence.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder in which snapshots stand beside each other, one folder each. */
record SnapshotFolder(Path folder) {
  private static final String JOURNAL = ".journal";

  /** The folder in which a snapshot is to stand. */
  static SnapshotFolder around(Path snapshot) {
    Path parent = snapshot.toAbsolutePath().normalize().getParent();
    if (parent == null) {
      throw new BadInputException(snapshot + ": a snapshot needs a folder of its own");
    }
    return new SnapshotFolder(parent);
  }

  /** Where a snapshot that is begun now is to stand. */
  Path fresh(Instant now) {
    return folder.resolve(now.truncatedTo(ChronoUnit.SECONDS).toString().replace(':', '-'));
  }

  /** The whole snapshot that was finished last. */
  Optional<Path> newest() {
    record Finished(Path path, Instant at) {}
    return entries().stream()
        .flatMap(
            path ->
                Snapshot.manifestOf(path).stream()
                    .map(manifest -> new Finished(path, manifest.finished())))
        .max(Comparator.comparing(Finished::at).thenComparing(Finished::path))
        .map(Finished::path);
  }

  /** Where the last snapshot that was begun and not finished is to stand. */
  Optional<Path> unfinished() {
    return entries().stream()
        .map(path -> String.valueOf(path.getFileName()))
        .filter(name -> name.startsWith(".") && name.endsWith(JOURNAL))
        .map(name -> name.substring(1, name.length() - JOURNAL.length()))
        .max(Comparator.naturalOrder())
        .map(folder::resolve);
  }

  private List<Path> entries() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
