package dev.plumbline.engine.evidence;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * What a whole snapshot holds: {@code manifest.json}.
 *
 * @param format the version of the snapshot format, {@link #FORMAT}
 * @param header who collected what
 * @param finished when the last answer was written
 * @param files every other file by its path in the snapshot
 */
public record Manifest(int format, ManifestHeader header, Instant finished, FileIndex files) {
  /** The format this program writes, and the newest it reads. */
  public static final int FORMAT = 1;

  /**
   * A file of the snapshot.
   *
   * @param sha256 of its bytes, in hex
   * @param count its lines
   */
  public record FileEntry(String sha256, long count) {
    public FileEntry {
      requireNonNull(sha256, "sha256 is null");
    }
  }

  public Manifest {
    requireNonNull(header, "header is null");
    requireNonNull(finished, "finished is null");
    requireNonNull(files, "files is null");
  }
}
