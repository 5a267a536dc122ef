package dev.plumbline.collectors.files.opinions;

import static java.util.Objects.requireNonNull;

import dev.plumbline.collectors.files.reading.ImportTime;

/**
 * Findings of another tool.
 *
 * @param tool what the tool is called in policies: {@code "prowler"}, {@code "security hub"}
 * @param file where they are, as OCSF or in the format of Security Hub
 * @param time when they were put there
 */
public record OpinionFile(String tool, String file, ImportTime time) {
  public OpinionFile {
    requireNonNull(tool, "tool is null");
    requireNonNull(file, "file is null");
    requireNonNull(time, "time is null");
  }
}
