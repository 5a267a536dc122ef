package dev.plumbline.collectors.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.engine.evidence.Cause.Reason;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.ManifestHeader;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.evidence.SnapshotWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fault C12: something is thrown at the n-th reading of a run, for every n. */
class CrashesTest {
  private static final String CALLER = "111111111111";
  private static final Set<String> ACCOUNTS = Set.of(CALLER, "222222222222", "333333333333");
  private static final int CELLS = 1 + 3 * (3 + 2 * 3);

  @TempDir Path folder;

  /** A service of three sources a reach, which throws at one reading. */
  private static final class Failing implements Collector {
    private final int at;
    private final Throwable thrown;
    private final AtomicInteger readings = new AtomicInteger();
    private final Set<Cell> hit = ConcurrentHashMap.newKeySet();

    private Failing(int at, Throwable thrown) {
      this.at = at;
      this.thrown = thrown;
    }

    @Override
    public List<CollectedSource> sources() {
      return List.of(
          CollectedSource.of("o", Reach.ORGANIZATION),
          CollectedSource.of("a", Reach.ACCOUNT),
          CollectedSource.of("b", Reach.ACCOUNT),
          CollectedSource.of("c", Reach.ACCOUNT),
          CollectedSource.of("x", Reach.REGION),
          CollectedSource.of("y", Reach.REGION),
          CollectedSource.of("z", Reach.REGION));
    }

    @Override
    public Reading read(Cell cell) {
      if (readings.incrementAndGet() == at) {
        hit.add(cell);
        if (thrown instanceof Error error) {
          throw error;
        }
        throw (RuntimeException) thrown;
      }
      return Reading.nothing("r");
    }
  }

  private record Small(Collector collector) implements Estate {
    @Override
    public String caller() {
      return CALLER;
    }

    @Override
    public Set<String> accounts() {
      return ACCOUNTS;
    }

    @Override
    public List<Collector> collectors() {
      return List.of(collector);
    }

    @Override
    public Set<String> closedRegions(String account) {
      return Set.of();
    }

    @Override
    public void leave(String account) {}

    @Override
    public void close() {}
  }

  private static final class Silent implements Meter {
    @Override
    public void expect(CollectedSource source, Cell cell) {}

    @Override
    public void begin(CollectedSource source) {}

    @Override
    public void end(CollectedSource source) {}

    @Override
    public void read(CollectedSource source, Coverage row) {}
  }

  private Set<Cell> unknownAfter(Failing failing, int threads, String name)
      throws InterruptedException {
    ManifestHeader header =
        new ManifestHeader(
            name,
            RecordedCollection.NOW,
            "test",
            "",
            CALLER,
            List.copyOf(ACCOUNTS),
            List.of("eu-west-1", "us-east-1"),
            Optional.empty());
    Path target = folder.resolve(name);
    try (SnapshotWriter writer = SnapshotWriter.begin(target, header)) {
      new CollectionRun(
              new Small(failing),
              List.of(),
              List.of("eu-west-1", "us-east-1"),
              Scope.ALL,
              writer,
              RecordedCollection.clock(),
              new Silent())
          .run(ACCOUNTS, Optional.empty(), threads);
      writer.finish(RecordedCollection.NOW);
    }
    Set<Cell> unknown = new TreeSet<>();
    List<Coverage> rows = Snapshot.open(target).coverage();
    assertThat(rows).hasSize(CELLS);
    rows.stream()
        .filter(row -> row.cause().isPresent())
        .forEach(
            row -> {
              assertThat(row.cause().get().reason()).isEqualTo(Reason.CRASHED);
              unknown.add(row.cell());
            });
    return unknown;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void c12_whatever_is_thrown_at_whichever_reading_is_that_cell_alone(int threads)
      throws InterruptedException {
    List<Throwable> thrown =
        List.of(
            new IllegalStateException("secret"),
            new OutOfMemoryError("secret"),
            new StackOverflowError(),
            new NoClassDefFoundError("secret"));
    for (int at : IntStream.rangeClosed(1, CELLS).toArray()) {
      for (Throwable each : thrown) {
        Failing failing = new Failing(at, each);
        String name = threads + "-" + at + "-" + each.getClass().getSimpleName();
        assertThat(unknownAfter(failing, threads, name)).isEqualTo(failing.hit).hasSize(1);
      }
    }
  }

  @Test
  void without_a_crash_everything_is_complete() throws InterruptedException {
    assertThat(unknownAfter(new Failing(0, new StackOverflowError()), 2, "sound")).isEmpty();
  }
}
