package dev.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.collectors.recorded.ThrowingCall;
import dev.plumbline.engine.evidence.Cause.Reason;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.Manifest;
import dev.plumbline.engine.evidence.Snapshot;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fault C12: something is thrown at the n-th call of a whole collection. Each run ends with a row
 * for every cell; what has not crashed is what it is without the crash, to the byte.
 */
class ThrowingCallsTest {
  /** Whether something is thrown at every call, which takes many minutes, or at a few of them. */
  private static final boolean WHOLE = Boolean.getBoolean("plumbline.walks.whole");

  private static final int FEW = Integer.getInteger("plumbline.walks.few", 12);
  private static final int MOST = 1_000;

  @TempDir private static Path folder;
  private static RecordedAws aws;
  private static Snapshot sound;
  private static int calls;

  @BeforeAll
  static void collect() {
    aws = RecordedAws.startSmall();
    collect("warm");
    ThrowingCall.disarm();
    sound = collect("sound");
    calls = ThrowingCall.calls();
  }

  @AfterEach
  void disarm() {
    ThrowingCall.disarm();
  }

  @AfterAll
  static void stop() {
    aws.close();
  }

  private static Snapshot collect(String name) {
    Path target = folder.resolve(name);
    RecordedCollection.collect(RecordedCollection.request(aws, target, 1, ProgressListener.SILENT));
    return Snapshot.open(target);
  }

  /** The first call says whose credentials these are; without it there is no collection. */
  static IntStream numbers() {
    int last = Math.min(calls, MOST);
    int step = WHOLE ? 1 : Math.max(1, last / FEW);
    return IntStream.iterate(2, n -> n <= last, n -> n + step);
  }

  private static Throwable thrown(int number) {
    return switch (number % 4) {
      case 0 -> new OutOfMemoryError("secret");
      case 1 -> new IllegalStateException("secret");
      case 2 -> new StackOverflowError();
      default -> new NoClassDefFoundError("secret");
    };
  }

  private static Map<Cell, Coverage> rows(Snapshot snapshot) {
    return snapshot.coverage().stream().collect(Collectors.toMap(Coverage::cell, row -> row));
  }

  private static boolean isCrashed(Coverage row) {
    return row.cause().filter(cause -> cause.reason() == Reason.CRASHED).isPresent();
  }

  /** The files of all sources but some. */
  private static Map<String, Manifest.FileEntry> files(Snapshot snapshot, Set<String> without) {
    Map<String, Manifest.FileEntry> files = new TreeMap<>(snapshot.manifest().files());
    files.keySet().removeIf(path -> without.stream().anyMatch(path::endsWith));
    files.remove("coverage.jsonl");
    return files;
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void c12_what_is_thrown_at_a_call_ends_at_its_cell(int number) {
    ThrowingCall.arm(number, thrown(number));
    Snapshot snapshot = collect("at-" + number);
    Map<Cell, Coverage> before = rows(sound);
    Map<Cell, Coverage> after = rows(snapshot);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    Set<Cell> crashed = new HashSet<>();
    after.forEach(
        (cell, row) -> {
          if (isCrashed(row)) {
            crashed.add(cell);
          } else {
            assertThat(row).isEqualTo(before.get(cell));
          }
        });
    assertThat(crashed).as("the cells of one source").hasSizeLessThanOrEqualTo(1);
    Set<String> touched =
        crashed.stream()
            .map(cell -> Snapshot.path("", cell.source()).replace("observations/", ""))
            .collect(Collectors.toSet());
    assertThat(files(snapshot, touched)).isEqualTo(files(sound, touched));
    assertThat(snapshot.coverage().toString()).doesNotContain("secret");
  }

  @Test
  void c12_the_call_that_is_thrown_at_is_in_the_cause_of_its_cell() {
    ThrowingCall.arm(calls, new OutOfMemoryError("secret"));
    assertThat(collect("last").coverage())
        .filteredOn(ThrowingCallsTest::isCrashed)
        .singleElement()
        .extracting(row -> row.cause().orElseThrow().detail())
        .asString()
        .endsWith("failed with java.lang.OutOfMemoryError");
  }
}
