package dev.plumbline.collectors.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.collectors.ExpectedCells;
import dev.plumbline.collectors.SnapshotTexts;
import dev.plumbline.collectors.TickingClock;
import dev.plumbline.collectors.recorded.Canaries;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.Observation.From;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.evidence.SnapshotLine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A full run over an emulator that others wrote: a row for every expected cell, no secret, and the
 * same bytes again on a second run but for times and request ids. Skipped, and said so, where
 * {@code moto_server} is not on the PATH.
 */
class MotoFullRunTest {
  private static final Pattern TIMES = Pattern.compile("203[12]-[0-9-]+T[0-9:.]+Z");

  @TempDir static Path folder;
  private static Optional<MotoServer> moto = Optional.empty();
  private static SeededOrganization organization = new SeededOrganization("", "", "", "");

  @BeforeAll
  static void collectTwice() throws Exception {
    Optional<Path> program = MotoServer.program();
    assumeTrue(
        program.isPresent(), "moto_server is not on the PATH: no full run over another emulator");
    MotoServer started = MotoServer.start(program.orElseThrow(), folder.resolve("moto.log"));
    moto = Optional.of(started);
    organization = SeededOrganization.in(started.endpoint());
    SeededSecrets.in(
        started.endpoint(),
        organization.payments(),
        SeededOrganization.assumed(started.endpoint(), organization.payments()));
    MotoCollection.collect(
        started.endpoint(),
        folder.resolve("first"),
        new TickingClock(Instant.parse("2031-01-02T03:04:05Z")));
    MotoCollection.collect(
        started.endpoint(),
        folder.resolve("second"),
        new TickingClock(Instant.parse("2032-11-12T13:14:15.161Z")));
  }

  @AfterAll
  static void stop() {
    moto.ifPresent(MotoServer::close);
  }

  private static Snapshot snapshot(String name) {
    return Snapshot.open(folder.resolve(name));
  }

  @Test
  void the_ledger_has_a_row_for_every_expected_cell_and_no_other() {
    assertThat(snapshot("first").coverage())
        .extracting(Coverage::cell)
        .containsExactlyInAnyOrderElementsOf(
            ExpectedCells.ofAws(
                organization.management(),
                List.of(organization.management(), organization.payments(), organization.search()),
                List.of(SeededOrganization.REGION)));
  }

  @Test
  void no_secret_is_in_the_snapshot_and_the_things_that_have_them_are() throws IOException {
    for (String source :
        List.of("build projects", "stack details", "topic subscriptions", "event rules")) {
      assertThat(snapshot("first").lines(organization.payments(), source)).as(source).isNotEmpty();
    }
    SnapshotTexts.of(folder.resolve("first"))
        .forEach((name, text) -> assertThat(text).as(name).doesNotContain(Canaries.WORD));
  }

  /** Moto 5.2 writes the dates of a pipeline as texts, which the SDK of AWS does not read. */
  @Test
  void a_pipeline_that_cannot_be_read_is_unknown_and_not_taken_for_none() {
    boolean told = !snapshot("first").lines(organization.payments(), "pipelines").isEmpty();
    assertThat(snapshot("first").coverage())
        .filteredOn(row -> row.cell().source().equals("pipelines"))
        .filteredOn(row -> row.cell().account().equals(organization.payments()))
        .singleElement()
        .matches(row -> told || row.cause().isPresent());
  }

  @Test
  void a_second_run_writes_the_same_bytes_but_for_times_and_request_ids() throws IOException {
    assertThat(texts("second")).isEqualTo(texts("first"));
  }

  private static Map<String, String> texts(String name) throws IOException {
    Set<String> ids = new TreeSet<>();
    snapshot(name).coverage().forEach(row -> row.requestId().ifPresent(ids::add));
    for (String account : snapshot(name).accounts()) {
      for (Coverage row : snapshot(name).coverage()) {
        snapshot(name).lines(account, row.cell().source()).stream()
            .map(line -> ((SnapshotLine.Readable) line).observation().from())
            .map(From::requestId)
            .forEach(ids::add);
      }
    }
    Pattern requestIds =
        Pattern.compile(
            ids.stream()
                .filter(id -> !id.isEmpty())
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
    return SnapshotTexts.withoutTimesAndRequestIds(folder.resolve(name), TIMES, requestIds);
  }
}
