package dev.plumbline.collectors.files.threatcomposer;

import static java.util.Objects.requireNonNull;

import dev.plumbline.collectors.files.reading.ImportTime;
import java.time.Instant;
import java.util.Optional;

/**
 * A threat model that Threat Composer saved.
 *
 * @param workload the id of the workload it is of
 * @param file where it is
 * @param changed when it was last changed, if that is known; the file does not tell
 * @param time when it was put there
 */
public record ThreatModelFile(
    String workload, String file, Optional<Instant> changed, ImportTime time) {
  public ThreatModelFile {
    requireNonNull(workload, "workload is null");
    requireNonNull(file, "file is null");
    requireNonNull(changed, "changed is null");
    requireNonNull(time, "time is null");
  }
}
