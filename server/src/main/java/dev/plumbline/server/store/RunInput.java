package dev.plumbline.server.store;

import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.Manifest;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.policy.Bundle;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a run was made from; kept so that its verdicts can be explained and evaluated again.
 *
 * @param takenAt when the snapshot was finished
 * @param files the snapshot's files; at 100,000 accounts they are a million, so they are made in
 *     turn
 * @param coverage its ledger, read in turn as well
 * @param started when the evaluation began
 */
public record RunInput(
    Instant takenAt,
    Iterable<File> files,
    Iterable<Coverage> coverage,
    Bundle bundle,
    Instant started) {
  private static final String MANIFEST = "manifest.json";

  /**
   * A file of the snapshot.
   *
   * @param path inside the snapshot, with {@code /}
   * @param content where its bytes are read from
   * @param sha256 of its bytes as the manifest lists it, in hex; empty for the manifest itself
   */
  public record File(String path, Path content, Optional<String> sha256) {}

  /** What a run over a snapshot is made from. */
  public static RunInput of(Snapshot snapshot, Bundle bundle, Instant started) {
    Path folder = snapshot.folder();
    File manifest = new File(MANIFEST, folder.resolve(MANIFEST), Optional.empty());
    Iterable<File> files =
        () ->
            Stream.concat(
                    Stream.of(manifest),
                    snapshot.manifest().files().entrySet().stream()
                        .map(entry -> file(folder, entry.getKey(), entry.getValue())))
                .iterator();
    return new RunInput(
        snapshot.manifest().finished(), files, () -> snapshot.rows().iterator(), bundle, started);
  }

  private static File file(Path folder, String path, Manifest.FileEntry entry) {
    return new File(path, folder.resolve(path), Optional.of(entry.sha256()));
  }
}
