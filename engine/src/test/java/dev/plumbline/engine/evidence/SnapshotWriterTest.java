package dev.plumbline.engine.evidence;

import static dev.plumbline.engine.evidence.SnapshotSamples.ACCOUNT;
import static dev.plumbline.engine.evidence.SnapshotSamples.AT;
import static dev.plumbline.engine.evidence.SnapshotSamples.header;
import static dev.plumbline.engine.evidence.SnapshotSamples.trail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotWriterTest {
  @TempDir private Path folder;

  @Test
  void lines_are_written_with_fixed_keys_in_the_given_order() throws IOException {
    Path target = SnapshotSamples.write(folder.resolve("s"));

    assertThat(
            Files.readAllLines(
                target.resolve("observations/111111111111/virtual-mfa-devices.jsonl")))
        .containsExactly(
            "{\"thing\":\"trail\",\"id\":\"t1\",\"account\":\"111111111111\",\"region\":\"eu-west-1\","
                + "\"from\":{\"operation\":\"cloudtrail:DescribeTrails\",\"requestId\":\"r-t1\","
                + "\"at\":\"2026-03-31T06:00:00Z\"},\"data\":{\"deliveryError\":null,\"logging\":true}}",
            "{\"thing\":\"trail\",\"id\":\"t2\",\"account\":\"111111111111\",\"region\":\"eu-west-1\","
                + "\"from\":{\"operation\":\"cloudtrail:DescribeTrails\",\"requestId\":\"r-t2\","
                + "\"at\":\"2026-03-31T06:00:00Z\"},\"data\":{\"deliveryError\":null,\"logging\":true}}");
  }

  @Test
  void the_ledger_is_sorted_by_account_source_and_region() throws IOException {
    Path target = SnapshotSamples.write(folder.resolve("s"));

    assertThat(Files.readAllLines(target.resolve("coverage.jsonl")))
        .containsExactly(
            "{\"account\":\"111111111111\",\"region\":\"eu-west-1\",\"source\":\"trails\","
                + "\"status\":\"failed\",\"cause\":{\"reason\":\"DENIED\",\"detail\":"
                + "\"cloudtrail:DescribeTrails answered AccessDenied\"},\"errorCode\":"
                + "\"AccessDenied\",\"requestId\":\"r-1\",\"at\":\"2026-03-31T06:00:00Z\","
                + "\"durationMillis\":7}",
            "{\"account\":\"111111111111\",\"region\":\"us-east-1\",\"source\":\"trails\","
                + "\"status\":\"complete\",\"requestId\":\"r-2\",\"at\":\"2026-03-31T06:00:00Z\","
                + "\"durationMillis\":12}");
  }

  @Test
  void the_manifest_reads_like_a_document() throws IOException {
    Path target = SnapshotSamples.write(folder.resolve("s"));

    assertThat(Files.readString(target.resolve("manifest.json")))
        .startsWith(
            """
            {
              "format": 1,
              "id": "2026-03-31",
              "started": "2026-03-31T06:00:00Z",
              "finished": "2026-03-31T06:01:00Z",
              "collectorVersion": "plumbline 0.1.0",
              "caller": "arn:aws:iam::111111111111:role/collector",
              "managementAccount": "111111111111",
              "accounts": [
                "111111111111"
              ],
              "regions": [
                "eu-west-1"
              ],
              "files": {
                "coverage.jsonl": {
            """)
        .endsWith("}\n");
  }

  @Test
  void the_same_calls_write_the_same_bytes() {
    Snapshot first = Snapshot.open(SnapshotSamples.write(folder.resolve("a")));
    Snapshot second = Snapshot.open(SnapshotSamples.write(folder.resolve("b")));

    assertThat(first.hash()).isEqualTo(second.hash());
  }

  @Test
  void a_writer_that_is_closed_before_the_end_leaves_nothing_behind() throws IOException {
    Path target = folder.resolve("s");
    try (SnapshotWriter writer = SnapshotWriter.begin(target, header())) {
      SnapshotSamples.fill(writer);
      assertThat(target).doesNotExist();
    }

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void nothing_is_seen_under_the_target_before_the_end() {
    Path target = folder.resolve("deep/s");
    try (SnapshotWriter writer = SnapshotWriter.begin(target, header())) {
      SnapshotSamples.fill(writer);
      assertThat(target).doesNotExist();
      writer.finish(AT);
      assertThat(target.resolve("manifest.json")).exists();
    }

    assertThat(target.getParent()).isDirectoryNotContaining("glob:**/.*");
  }

  @Test
  void an_existing_snapshot_is_never_changed() {
    Path target = SnapshotSamples.write(folder.resolve("s"));
    String before = Snapshot.open(target).hash();

    assertThatThrownBy(() -> SnapshotWriter.begin(target, header()))
        .isInstanceOf(SnapshotException.class)
        .hasMessage(target + ": exists already; a snapshot is never changed, so name a new folder");
    assertThat(Snapshot.open(target).hash()).isEqualTo(before);
    assertThat(folder).isDirectoryNotContaining("glob:**/.*");
  }

  @Test
  void a_target_that_is_taken_meanwhile_is_not_changed() throws IOException {
    Path target = folder.resolve("s");
    try (SnapshotWriter writer = SnapshotWriter.begin(target, header())) {
      SnapshotSamples.fill(writer);
      Files.createDirectories(target);
      Files.writeString(target.resolve("other"), "kept");

      assertThatThrownBy(() -> writer.finish(AT)).isInstanceOf(SnapshotException.class);
    }

    assertThat(target.resolve("other")).hasContent("kept");
    assertThat(folder.toFile().list()).containsExactly("s");
  }

  @Test
  void the_last_row_of_a_cell_counts() {
    Path target = folder.resolve("s");
    Cell cell = SnapshotSamples.failed().cell();
    try (SnapshotWriter writer = SnapshotWriter.begin(target, header())) {
      writer.cover(SnapshotSamples.failed());
      writer.cover(Coverage.complete(cell, Optional.empty(), AT, 1));
      writer.finish(AT);
    }

    assertThat(Snapshot.open(target).coverage())
        .containsExactly(Coverage.complete(cell, Optional.empty(), AT, 1));
  }

  @Test
  void the_lines_of_a_source_are_written_once() {
    try (SnapshotWriter writer = SnapshotWriter.begin(folder.resolve("s"), header())) {
      writer.write(ACCOUNT, "trails", List.of());

      assertThatIllegalStateException()
          .isThrownBy(() -> writer.write(ACCOUNT, "trails", List.of(trail("t"))))
          .withMessage("observations/111111111111/trails.jsonl is written already");
    }
  }

  @Test
  void a_line_of_another_account_is_refused() {
    try (SnapshotWriter writer = SnapshotWriter.begin(folder.resolve("s"), header())) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> writer.write("222222222222", "trails", List.of(trail("t"))));
    }
  }

  @Test
  void an_account_is_twelve_digits_so_that_no_path_leads_out_of_the_snapshot() {
    try (SnapshotWriter writer = SnapshotWriter.begin(folder.resolve("s"), header())) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> writer.write("../../../tmp", "trails", List.of()));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> writer.write(ACCOUNT, "../trails", List.of()));
    }
  }

  @Test
  void unchanged_lines_are_taken_over_from_an_earlier_snapshot() {
    Snapshot earlier = Snapshot.open(SnapshotSamples.write(folder.resolve("a")));
    Path target = folder.resolve("b");
    try (SnapshotWriter writer = SnapshotWriter.begin(target, header())) {
      writer.keep(earlier, ACCOUNT, "virtual MFA devices");
      writer.keep(earlier, ACCOUNT, "trails");
      writer.finish(AT);
    }

    Snapshot later = Snapshot.open(target);
    assertThat(later.lines(ACCOUNT, "virtual MFA devices"))
        .isEqualTo(earlier.lines(ACCOUNT, "virtual MFA devices"));
    assertThat(later.manifest().files()).doesNotContainKey(Snapshot.path(ACCOUNT, "trails"));
  }

  @Test
  void a_file_that_is_taken_over_is_shared_with_the_earlier_snapshot() throws IOException {
    Snapshot earlier = Snapshot.open(SnapshotSamples.write(folder.resolve("a")));
    String path = Snapshot.path(ACCOUNT, "virtual MFA devices");
    Path target = keeping(earlier, "b");

    assertThat(Files.isSameFile(target.resolve(path), folder.resolve("a").resolve(path))).isTrue();
    assertThat(Snapshot.open(target).manifest().files().get(path))
        .isEqualTo(earlier.manifest().files().get(path));
  }

  @Test
  void lines_that_were_changed_are_refused_in_the_snapshot_that_took_them_over()
      throws IOException {
    Path changed = SnapshotSamples.write(folder.resolve("a"));
    Snapshot earlier = Snapshot.open(changed);
    Files.writeString(changed.resolve(Snapshot.path(ACCOUNT, "virtual MFA devices")), "{}\n");
    Snapshot later = Snapshot.open(keeping(earlier, "b"));

    assertThatThrownBy(() -> later.lines(ACCOUNT, "virtual MFA devices"))
        .isInstanceOf(SnapshotException.class)
        .hasMessageContaining("was changed after it was written");
  }

  @Test
  void a_file_that_is_gone_is_not_taken_over() throws IOException {
    Path changed = SnapshotSamples.write(folder.resolve("a"));
    Snapshot earlier = Snapshot.open(changed);
    Files.delete(changed.resolve(Snapshot.path(ACCOUNT, "virtual MFA devices")));

    assertThatThrownBy(() -> keeping(earlier, "b"))
        .isInstanceOf(SnapshotException.class)
        .hasMessageContaining("is missing: manifest.json lists it");
  }

  private Path keeping(Snapshot earlier, String name) {
    Path target = folder.resolve(name);
    try (SnapshotWriter writer = SnapshotWriter.begin(target, header())) {
      writer.keep(earlier, ACCOUNT, "virtual MFA devices");
      writer.finish(AT);
    }
    return target;
  }
}
