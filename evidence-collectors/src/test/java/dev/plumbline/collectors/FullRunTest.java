package dev.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.files.FileSourceCollectors;
import dev.plumbline.collectors.framework.Access;
import dev.plumbline.collectors.framework.AccessKey;
import dev.plumbline.collectors.framework.Scope;
import dev.plumbline.collectors.recorded.Asked;
import dev.plumbline.collectors.recorded.Canaries;
import dev.plumbline.collectors.recorded.Faults;
import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.collectors.recorded.Reply;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A full run over the recorded organization and files beside it: a row for every expected cell, no
 * secret, and the same bytes again on a second run but for times and request ids.
 */
class FullRunTest {
  private static final Path FILES = Path.of("src/test/resources/files/files.yaml");
  private static final Pattern TIMES = Pattern.compile("203[12]-[0-9-]+T[0-9:.]+Z");
  private static final Pattern REQUEST_IDS = Pattern.compile("(first|second)-request-\\d+");
  private static final String OWN_SECRET = Canaries.WORD + "-own";

  @TempDir static Path folder;
  private static Set<String> unserved = Set.of();

  @BeforeAll
  static void collectTwice() {
    unserved = collect("first", new TickingClock(Instant.parse("2031-01-02T03:04:05Z")));
    collect("second", new TickingClock(Instant.parse("2032-11-12T13:14:15.161Z")));
  }

  private static Set<String> collect(String name, Clock clock) {
    Canaries canaries = Canaries.load();
    AtomicInteger requests = new AtomicInteger();
    try (RecordedAws aws = RecordedAws.start()) {
      aws.changed(
          (asked, reply) ->
              canaries
                  .into(asked, reply)
                  .withRequestId(name + "-request-" + requests.incrementAndGet()));
      RecordedCollection.collect(request(aws, name, clock));
    }
    return canaries.unserved();
  }

  private static CollectionRequest request(RecordedAws aws, String name, Clock clock) {
    FileSourceCollectors files = FileSourceCollectors.of(FILES, RecordedCollection.clock());
    return new CollectionRequest(
        folder.resolve(name),
        RecordedAws.REGIONS,
        Scope.ALL,
        access(aws),
        Optional.empty(),
        false,
        "plumbline test",
        4,
        RecordedCollection.QUICK,
        clock,
        ProgressListener.SILENT,
        new Beside(files.collectors(), files.accounts()));
  }

  private static Access access(RecordedAws aws) {
    return new Access(
        Optional.of(new AccessKey("AKIAMANAGEMENT", OWN_SECRET, Optional.of(OWN_SECRET))),
        RecordedCollection.ROLE,
        Optional.of(OWN_SECRET),
        "plumbline",
        "us-east-1",
        Optional.of(aws.endpoint()),
        Optional.empty(),
        true);
  }

  @Test
  void the_ledger_has_a_row_for_every_expected_cell_and_no_other() {
    Set<String> accounts = new TreeSet<>(Set.of(RecordedAws.MANAGEMENT));
    Truths.load().accounts().forEach(account -> accounts.add(account.path("id").asText()));
    Set<Cell> expected = ExpectedCells.ofAws(RecordedAws.MANAGEMENT, accounts, RecordedAws.REGIONS);
    expected.addAll(ExpectedCells.ofFiles(RecordedAws.MANAGEMENT, List.of("418878636648")));
    assertThat(expected).hasSizeGreaterThan(2_000);
    assertThat(Snapshot.open(folder.resolve("first")).coverage())
        .extracting(Coverage::cell)
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void no_secret_is_in_the_snapshot_wherever_one_could_be() throws IOException {
    assertThat(unserved).isEmpty();
    assertNoCanaryIn(folder.resolve("first"));
  }

  private static void assertNoCanaryIn(Path snapshot) throws IOException {
    SnapshotTexts.of(snapshot)
        .forEach((name, text) -> assertThat(text).as(name).doesNotContain(Canaries.WORD));
  }

  /** What can no more be asked when a list is refused is refused in a further run. */
  @Test
  void no_secret_that_an_error_echoes_is_in_a_snapshot() throws IOException {
    Set<String> operations = new TreeSet<>(Operations.SOURCES.keySet());
    operations.add("sts:AssumeRole");
    for (int run = 1; !operations.isEmpty(); run++) {
      Set<String> refused = Set.copyOf(operations);
      try (RecordedAws aws = RecordedAws.startSmall()) {
        aws.changed((asked, reply) -> refused.contains(asked.operation()) ? echo(asked) : reply);
        Path target = folder.resolve("echo-" + run);
        RecordedCollection.collect(
            RecordedCollection.request(aws, target, 4, ProgressListener.SILENT));
        assertThat(aws.operations())
            .as("run %s of %s", run, refused)
            .containsAnyElementsOf(refused);
        operations.removeAll(aws.operations());
        assertNoCanaryIn(target);
      }
    }
  }

  private static Reply echo(Asked asked) {
    return Faults.error(
        asked,
        403,
        asked.isForm() ? "AccessDenied" : "AccessDeniedException",
        "key canary-id with secret canary-secret, token canary-token, may not do this");
  }

  @Test
  void a_second_run_writes_the_same_bytes_but_for_times_and_request_ids() throws IOException {
    assertThat(SnapshotTexts.of(folder.resolve("second")))
        .isNotEqualTo(SnapshotTexts.of(folder.resolve("first")));
    assertThat(
            SnapshotTexts.withoutTimesAndRequestIds(folder.resolve("second"), TIMES, REQUEST_IDS))
        .isEqualTo(
            SnapshotTexts.withoutTimesAndRequestIds(folder.resolve("first"), TIMES, REQUEST_IDS));
  }
}
