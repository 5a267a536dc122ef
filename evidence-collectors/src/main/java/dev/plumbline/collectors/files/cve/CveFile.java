package dev.plumbline.collectors.files.cve;

import static java.util.Objects.requireNonNull;

import dev.plumbline.collectors.files.feeds.Dispositions;
import dev.plumbline.collectors.files.reading.ImportTime;

/**
 * CVE records that were saved.
 *
 * @param topic what the list is called, as policies ask for it: {@code "CVE list"}
 * @param file a file with a record or a list of records, or a folder with such files
 * @param dispositions what was decided about the vulnerabilities
 * @param time when they were put there
 */
public record CveFile(String topic, String file, Dispositions dispositions, ImportTime time) {
  public CveFile {
    requireNonNull(topic, "topic is null");
    requireNonNull(file, "file is null");
    requireNonNull(dispositions, "dispositions is null");
    requireNonNull(time, "time is null");
  }
}
