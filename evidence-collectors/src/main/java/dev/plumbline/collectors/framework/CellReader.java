package dev.plumbline.collectors.framework;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.Coverage.Status;
import dev.plumbline.engine.evidence.Observation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads one cell and says how it ended, whatever the collector throws. */
final class CellReader {

  /** A cell with its row and its lines. */
  record Outcome(Coverage row, List<Observation> observations) {
    boolean throttled() {
      return row.cause().filter(why -> why.reason() == Cause.Reason.THROTTLED).isPresent();
    }
  }

  private final Clock clock;

  CellReader(Clock clock) {
    this.clock = clock;
  }

  Outcome read(Collector collector, Cell cell) {
    Instant start = clock.instant();
    Reading reading = reading(collector, cell);
    Instant end = clock.instant();
    return outcome(
        cell, reading, reading.asOf().orElse(end), Duration.between(start, end).toMillis());
  }

  Outcome refused(Cell cell, Failure failure) {
    return outcome(cell, Reading.failed(failure), clock.instant(), 0);
  }

  Outcome skipped(Cell cell, Cause cause) {
    Coverage row =
        new Coverage(
            cell,
            Status.SKIPPED,
            Optional.of(cause),
            Optional.empty(),
            Optional.empty(),
            clock.instant(),
            0);
    return new Outcome(row, List.of());
  }

  /** The row a cell has before it is read. */
  Coverage expected(Cell cell) {
    return refused(
            cell, Failure.of(Cause.Reason.NOT_COLLECTED, "the collection has not reached it"))
        .row();
  }

  private static Reading reading(Collector collector, Cell cell) {
    try {
      return collector.read(cell);
    } catch (NothingThere answer) {
      return Reading.nothing(answer.from().requestId());
    } catch (ReadFailure failed) {
      return Reading.failed(failed.failure());
    } catch (Throwable crash) {
      return Reading.failed(
          Failure.of(
              Cause.Reason.CRASHED,
              "the collector of \""
                  + cell.source()
                  + "\" failed with "
                  + crash.getClass().getName()));
    }
  }

  private static Outcome outcome(Cell cell, Reading reading, Instant at, long durationMillis) {
    if (reading.failure().isEmpty()) {
      return new Outcome(
          Coverage.complete(cell, reading.requestId(), at, durationMillis), reading.observations());
    }
    Failure failure = reading.failure().get();
    Status status = reading.observations().isEmpty() ? Status.FAILED : Status.PARTIAL;
    Coverage row =
        new Coverage(
            cell,
            status,
            Optional.of(failure.cause()),
            failure.errorCode(),
            failure.requestId(),
            at,
            durationMillis);
    return new Outcome(row, reading.observations());
  }
}
