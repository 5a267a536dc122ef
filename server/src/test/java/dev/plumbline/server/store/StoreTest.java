package dev.plumbline.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.findings.Status;
import dev.plumbline.server.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreTest {
  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("store.db"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Run record(List<Finding> findings) {
    return store.record(
        Samples.input(Samples.MONDAY, List.of()), Samples.result(Samples.MONDAY, findings));
  }

  private List<StoredFinding> all(Run run, FindingFilter filter, FindingSort sort) {
    List<StoredFinding> rows = new ArrayList<>();
    store.eachFinding(run, filter, sort, false, rows::add);
    return rows;
  }

  @Test
  void a_run_gives_back_the_findings_it_was_given() {
    Run run = record(Samples.findings());

    assertThat(run.id()).isEqualTo("r-000001");
    assertThat(all(run, FindingFilter.ALL, FindingSort.POLICY))
        .extracting(StoredFinding::finding)
        .containsExactlyInAnyOrderElementsOf(Samples.findings());
  }

  @Test
  void an_identical_second_run_adds_no_finding_rows() {
    Run first = record(Samples.findings());
    Run second = record(Samples.findings());

    assertThat(second.id()).isEqualTo("r-000002");
    assertThat(second.previousChainHash()).isEqualTo(first.chainHash());
    assertThat(all(second, FindingFilter.ALL, FindingSort.POLICY))
        .isEqualTo(all(first, FindingFilter.ALL, FindingSort.POLICY))
        .allMatch(row -> row.fromRun() == 1 && row.stillStands());
  }

  @Test
  void a_finding_that_changes_gets_a_new_interval_and_the_old_run_keeps_the_old_one() {
    Run first = record(Samples.findings());
    List<Finding> changed = new ArrayList<>(Samples.findings());
    Finding failing =
        changed.stream().filter(f -> f.status() == Status.FAIL).findFirst().orElseThrow();
    changed.remove(failing);
    changed.add(
        Samples.finding(failing.policyId(), failing.subject().account(), Status.PASS, "holds now"));
    Run second = record(changed);

    assertThat(store.finding(first, failing.id()).orElseThrow().finding()).isEqualTo(failing);
    assertThat(store.finding(second, failing.id()).orElseThrow().finding().status())
        .isEqualTo(Status.PASS);
    assertThat(store.history(second, failing.id()))
        .extracting(StoredFinding::fromRun, StoredFinding::toRun, StoredFinding::statusSince)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2L, Long.MAX_VALUE, 2L),
            org.assertj.core.groups.Tuple.tuple(1L, 2L, 1L));
    assertThat(store.history(first, failing.id())).hasSize(1);
  }

  @Test
  void a_new_message_with_the_same_status_keeps_the_run_since_which_it_stands() {
    record(Samples.findings());
    List<Finding> changed = new ArrayList<>(Samples.findings());
    changed.removeIf(f -> f.id().equals("f-sec1.root-mfa-222222222222"));
    changed.add(Samples.finding("SEC1.ROOT-MFA", "222222222222", Status.FAIL, "still without MFA"));
    Run second = record(changed);

    StoredFinding row = store.finding(second, "f-sec1.root-mfa-222222222222").orElseThrow();
    assertThat(row.fromRun()).isEqualTo(2);
    assertThat(row.statusSince()).isEqualTo(1);
  }

  @Test
  void a_finding_that_is_gone_is_gone_from_the_new_run_only() {
    Run first = record(Samples.findings());
    Run second = record(Samples.findings().subList(1, 15));
    String gone = Samples.findings().get(0).id();

    assertThat(store.finding(first, gone)).isPresent();
    assertThat(store.finding(second, gone)).isEmpty();
  }

  @Test
  void a_run_that_cannot_be_kept_leaves_nothing_behind() {
    RunInput missing =
        Samples.input(
            Samples.MONDAY,
            List.of(
                new RunInput.File("manifest.json", folder.resolve("not-there"), Optional.empty())));

    assertThatThrownBy(
            () -> store.record(missing, Samples.result(Samples.MONDAY, Samples.findings())))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("not-there");
    assertThat(store.latestRun()).isEmpty();
    assertThat(record(Samples.findings()).sequence()).isEqualTo(1);
  }

  @Test
  void the_evidence_of_a_run_can_be_read_again_byte_for_byte() throws IOException {
    Path line = Files.writeString(folder.resolve("a.jsonl"), "{\"thing\":\"account\"}\n");
    Run run =
        store.record(
            Samples.input(
                Samples.MONDAY,
                List.of(
                    new RunInput.File("observations/1/a.jsonl", line, Optional.empty()),
                    new RunInput.File("observations/2/a.jsonl", line, Optional.empty()))),
            Samples.result(Samples.MONDAY, Samples.findings()));

    assertThat(store.evidencePaths(run))
        .containsExactly("observations/1/a.jsonl", "observations/2/a.jsonl");
    assertThat(store.evidence(run, "observations/2/a.jsonl")).isEqualTo(Files.readAllBytes(line));
  }

  @Test
  void a_file_that_is_not_as_its_manifest_lists_it_is_not_kept() throws IOException {
    Path line = Files.writeString(folder.resolve("a.jsonl"), "{}\n");
    RunInput changed =
        Samples.input(
            Samples.MONDAY,
            List.of(new RunInput.File("a.jsonl", line, Optional.of("0".repeat(64)))));

    assertThatThrownBy(
            () -> store.record(changed, Samples.result(Samples.MONDAY, Samples.findings())))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("a.jsonl: the file is not as the manifest lists it");
    assertThat(store.latestRun()).isEmpty();
  }

  @Test
  void a_second_writer_is_told_that_it_waits_and_then_keeps_its_run_too() throws Exception {
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch told = new CountDownLatch(1);
    ExecutorService first = Executors.newSingleThreadExecutor();
    try (Store other = Store.open(folder.resolve("store.db"))) {
      Future<Run> run =
          first.submit(
              () ->
                  other.record(
                      Samples.input(Samples.MONDAY, List.of()),
                      keeper -> {
                        RunSource.Ended ended =
                            Samples.result(Samples.MONDAY, Samples.findings()).evaluate(keeper);
                        writing.countDown();
                        await(told);
                        return ended;
                      }));
      await(writing);

      Run second =
          store.record(
              Samples.input(Samples.MONDAY, List.of()),
              Samples.result(Samples.MONDAY, Samples.findings()),
              told::countDown);

      assertThat(run.get().sequence()).isEqualTo(1);
      assertThat(second.sequence()).isEqualTo(2);
      assertThat(told.getCount()).isZero();
    } finally {
      first.shutdownNow();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Test
  void the_run_of_a_day_is_the_last_one_before_its_end() {
    store.record(
        Samples.input(Samples.MONDAY, List.of()),
        Samples.result(Samples.MONDAY, Samples.findings()));
    store.record(
        Samples.input(Samples.TUESDAY, List.of()), Samples.result(Samples.TUESDAY, List.of()));

    assertThat(store.runBefore(Samples.TUESDAY).orElseThrow().id()).isEqualTo("r-000001");
    assertThat(store.runAtOrAfter(Samples.TUESDAY).orElseThrow().id()).isEqualTo("r-000002");
    assertThat(store.runBefore(Samples.MONDAY)).isEmpty();
  }

  @Test
  void what_was_kept_is_there_after_the_store_was_closed() {
    Run run = record(Samples.findings());
    store.close();

    store = Store.openExisting(folder.resolve("store.db"));

    assertThat(store.latestRun()).contains(run);
    assertThat(store.catalogue(run)).isEqualTo(Samples.CATALOGUE);
    assertThat(store.policies(run)).hasSize(4);
    assertThat(store.accounts(run)).isEqualTo(Samples.ACCOUNTS);
    assertThat(store.coverage(run, true)).hasSize(1);
  }

  @Test
  void only_its_owner_can_read_the_store() throws IOException {
    assertThat(Files.getPosixFilePermissions(folder.resolve("store.db")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }
}
