package dev.plumbline.collectors.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Coverage.Status;
import dev.plumbline.engine.evidence.Observation.From;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CellReaderTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-31T12:00:00Z"), ZoneOffset.UTC);
  private static final Cell CELL = new Cell("111111111111", Cell.GLOBAL, "trails");

  private record Failing(Throwable failure) implements Collector {
    @Override
    public List<CollectedSource> sources() {
      return List.of();
    }

    @Override
    public Reading read(Cell cell) {
      if (failure instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failure;
    }
  }

  static Stream<Throwable> throwables() {
    return Stream.of(
        new IllegalStateException("secret"),
        new OutOfMemoryError("secret"),
        new StackOverflowError(),
        new NoClassDefFoundError("secret"));
  }

  @ParameterizedTest
  @MethodSource("throwables")
  void c12_whatever_a_collector_throws_ends_at_its_cell(Throwable failure) {
    CellReader.Outcome outcome = new CellReader(CLOCK).read(new Failing(failure), CELL);
    assertThat(outcome.row().status()).isEqualTo(Status.FAILED);
    assertThat(outcome.row().cause().orElseThrow().toString())
        .isEqualTo(
            "CRASHED: the collector of \"trails\" failed with " + failure.getClass().getName());
  }

  @Test
  void an_answer_that_there_is_nothing_makes_the_cell_complete() {
    From from = new From("cloudtrail:DescribeTrails", "r-1", CLOCK.instant());
    CellReader.Outcome outcome =
        new CellReader(CLOCK).read(new Failing(new NothingThere(from)), CELL);
    assertThat(outcome.row().status()).isEqualTo(Status.COMPLETE);
    assertThat(outcome.row().requestId()).contains("r-1");
    assertThat(outcome.observations()).isEmpty();
  }

  @Test
  void before_it_is_read_a_cell_is_not_collected() {
    assertThat(new CellReader(CLOCK).expected(CELL).cause().orElseThrow().toString())
        .isEqualTo("NOT_COLLECTED: the collection has not reached it");
  }
}
