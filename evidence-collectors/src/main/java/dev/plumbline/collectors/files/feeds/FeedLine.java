package dev.plumbline.collectors.files.feeds;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.files.reading.EvidenceFolder;
import dev.plumbline.collectors.files.reading.FileGathering;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.engine.evidence.Observation.From;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Writes the line about a feed as a whole. */
public final class FeedLine {

  private final EvidenceFolder base;
  private final Clock clock;

  /**
   * @param clock tells which entries are overdue
   */
  public FeedLine(EvidenceFolder base, Clock clock) {
    this.base = base;
    this.clock = clock;
  }

  /**
   * Adds the line. A list of decisions that cannot be read is told, and the number of overdue
   * entries is then unknown.
   *
   * @param published the entries with when they were published, if they say so
   */
  public void add(
      String topic,
      Dispositions dispositions,
      Map<String, Optional<Instant>> published,
      From from,
      FileGathering gathering) {
    Fields data = fields().orAbsent("topic", topic).orAbsent("lastImport", from.at());
    try {
      dispositions
          .overdue(base, published, clock.instant())
          .ifPresent(overdue -> data.with("overdue", overdue));
    } catch (ReadFailure failed) {
      gathering.fail(failed.failure());
    }
    gathering.add("feed", topic, from, data);
  }
}
