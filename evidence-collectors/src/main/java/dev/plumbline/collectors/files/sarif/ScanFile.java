package dev.plumbline.collectors.files.sarif;

import static java.util.Objects.requireNonNull;

import dev.plumbline.collectors.files.reading.ImportTime;
import java.util.Optional;

/**
 * A SARIF file.
 *
 * @param file where it is
 * @param pipeline the id of the pipeline that made it, if it is said
 * @param artifact what was scanned, such as the digest of an image, if it is said
 * @param time when it was put there
 */
public record ScanFile(
    String file, Optional<String> pipeline, Optional<String> artifact, ImportTime time) {
  public ScanFile {
    requireNonNull(file, "file is null");
    requireNonNull(pipeline, "pipeline is null");
    requireNonNull(artifact, "artifact is null");
    requireNonNull(time, "time is null");
  }
}
