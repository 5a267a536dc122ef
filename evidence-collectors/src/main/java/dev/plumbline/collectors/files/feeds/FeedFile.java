package dev.plumbline.collectors.files.feeds;

import static java.util.Objects.requireNonNull;

import dev.plumbline.collectors.files.reading.ImportTime;

/**
 * A feed that was saved.
 *
 * @param topic what it is about, as policies ask for it: {@code "AWS security bulletins"}
 * @param file where it is
 * @param dispositions what was decided about its entries
 * @param time when it was put there
 */
public record FeedFile(String topic, String file, Dispositions dispositions, ImportTime time) {
  public FeedFile {
    requireNonNull(topic, "topic is null");
    requireNonNull(file, "file is null");
    requireNonNull(dispositions, "dispositions is null");
    requireNonNull(time, "time is null");
  }
}
