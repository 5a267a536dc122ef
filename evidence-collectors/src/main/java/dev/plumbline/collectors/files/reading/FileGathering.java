package dev.plumbline.collectors.files.reading;

import dev.plumbline.collectors.framework.Failure;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.LineGap;
import dev.plumbline.engine.evidence.Observation;
import dev.plumbline.engine.evidence.Observation.From;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The reading of one cell out of several files: a file that cannot be read spoils no other, and all
 * of them are told.
 */
public final class FileGathering {

  private record Key(String thing, String id) {}

  private final Cell cell;
  private final Map<Key, Observation> lines = new LinkedHashMap<>();
  private final List<Failure> failures = new ArrayList<>();
  private Optional<Instant> oldest = Optional.empty();

  public FileGathering(Cell cell) {
    this.cell = cell;
  }

  /** Reads a file, or several that belong together, and notes what is wrong with it. */
  public void attempt(Runnable reading) {
    try {
      reading.run();
    } catch (ReadFailure failed) {
      fail(failed.failure());
    }
  }

  public void fail(Failure failure) {
    failures.add(failure);
  }

  /** Notes that all that was there at a moment was read. */
  public void asOf(Instant at) {
    oldest = Optional.of(oldest.filter(at::isAfter).orElse(at));
  }

  /**
   * Adds a line.
   *
   * @throws ReadFailure if there is a line about the thing already
   */
  public void add(String thing, String id, From from, Fields data, LineGap gap) {
    Observation line =
        new Observation(thing, id, cell.account(), cell.region(), from, data.node(), gap);
    if (lines.putIfAbsent(new Key(thing, id), line) != null) {
      throw FileFailures.malformed(
          from.operation().substring("file:".length()),
          "there are two of the %s \"%s\"".formatted(thing, id));
    }
    asOf(from.at());
  }

  /** Adds a line that leaves nothing out but what its format does not tell. */
  public void add(String thing, String id, From from, Fields data) {
    add(thing, id, from, data, new LineGap.None());
  }

  public Reading reading() {
    return new Reading(List.copyOf(lines.values()), failure(), Optional.empty(), oldest);
  }

  private Optional<Failure> failure() {
    if (failures.size() < 2) {
      return failures.stream().findFirst();
    }
    Cause first = failures.get(0).cause();
    return Optional.of(
        Failure.of(first.reason(), first.detail() + " (and " + (failures.size() - 1) + " more)"));
  }
}
