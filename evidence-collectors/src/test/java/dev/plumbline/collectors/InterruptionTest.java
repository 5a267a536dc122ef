package dev.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.collectors.framework.Scope;
import dev.plumbline.collectors.recorded.Fault;
import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.evidence.SnapshotException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a collection that does not come to its end leaves behind, and how it goes on. */
class InterruptionTest {
  @TempDir Path folder;
  private final RecordedAws aws = RecordedAws.start();

  @BeforeEach
  void answerAll() {
    Operations.UNRECORDED.forEach(aws::pages);
  }

  @AfterEach
  void stop() {
    aws.close();
  }

  private Path target() {
    return folder.resolve("snapshot");
  }

  private CollectionRequest request(ProgressListener progress) {
    return RecordedCollection.request(aws, target(), 2, progress);
  }

  private void interruptAfter(int readings) {
    Thread collecting = Thread.currentThread();
    CollectionRequest request =
        request(
            (row, done, total) -> {
              if (done == readings) {
                collecting.interrupt();
              }
            });
    assertThatThrownBy(() -> Collect.run(request)).isInstanceOf(InterruptedException.class);
  }

  @Test
  void interrupted_before_anything_was_finished_it_leaves_nothing_behind() throws IOException {
    aws.deny("sts:GetCallerIdentity");
    assertThatThrownBy(() -> RecordedCollection.collect(request(ProgressListener.SILENT)))
        .isInstanceOf(CollectionException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_call_that_gives_no_answer_does_not_keep_it_from_ending() {
    aws.fault("iam:GetAccountSummary", Fault.SILENCE);
    interruptAfter(1);
    assertThat(target()).doesNotExist();
  }

  @Test
  void resumed_it_becomes_what_it_would_have_become_and_reads_the_finished_no_second_time()
      throws IOException {
    Path whole = folder.resolve("whole");
    RecordedCollection.collect(aws, whole);
    int all = aws.calls("iam:GetAccountSummary");
    aws.reset();
    answerAll();

    interruptAfter(150);
    assertThat(target()).doesNotExist();
    RecordedCollection.collect(Requests.resuming(request(ProgressListener.SILENT)));

    assertThat(SnapshotTexts.of(target())).isEqualTo(SnapshotTexts.of(whole));
    assertThat(aws.calls("iam:GetAccountSummary")).isBetween(all, all + 2);
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("snapshot", "whole");
  }

  @Test
  void what_failed_is_read_again_when_it_is_resumed() throws IOException {
    aws.deny("iam:GetAccountSummary");
    interruptAfter(400);
    aws.reset();
    answerAll();

    RecordedCollection.collect(Requests.resuming(request(ProgressListener.SILENT)));

    assertThat(Snapshot.open(target()).coverage())
        .filteredOn(row -> row.cell().source().equals("account summary"))
        .hasSize(22)
        .allMatch(row -> row.cause().isEmpty());
  }

  @Test
  void it_is_not_begun_over_an_unfinished_one_and_not_resumed_for_something_else() {
    interruptAfter(150);
    assertThatThrownBy(() -> RecordedCollection.collect(request(ProgressListener.SILENT)))
        .isInstanceOf(SnapshotException.class)
        .hasMessageContaining("was begun and not finished; resume it (--resume), or remove ");
    assertThatThrownBy(
            () ->
                RecordedCollection.collect(
                    Requests.of(
                        new Scope(Set.of(), Set.of("trails")),
                        Requests.resuming(request(ProgressListener.SILENT)))))
        .isInstanceOf(SnapshotException.class)
        .hasMessageContaining("sources all")
        .hasMessageContaining("sources trails");
  }

  @Test
  void a_killed_process_leaves_a_snapshot_that_is_resumed() throws Exception {
    Path whole = folder.resolve("whole");
    RecordedCollection.collect(aws, whole);
    aws.reset();
    answerAll();
    aws.fault("codebuild:ListProjects", "818133058349", Fault.SILENCE);

    Process child = CollectingProcess.start(aws.endpoint(), target());
    try {
      CollectingProcess.awaitReadings(child, 120);
    } finally {
      child.destroyForcibly();
      assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(target()).doesNotExist();
    aws.reset();
    answerAll();

    RecordedCollection.collect(Requests.resuming(request(ProgressListener.SILENT)));

    assertThat(SnapshotTexts.of(target())).isEqualTo(SnapshotTexts.of(whole));
    assertThat(aws.calls("iam:GetAccountSummary")).isLessThan(22);
  }
}
