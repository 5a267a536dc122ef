package dev.plumbline.engine.evidence;

import static dev.plumbline.engine.evidence.SnapshotSamples.ACCOUNT;
import static dev.plumbline.engine.evidence.SnapshotSamples.AT;
import static dev.plumbline.engine.evidence.SnapshotSamples.header;
import static dev.plumbline.engine.evidence.SnapshotSamples.trail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumableSnapshotTest {
  @TempDir private Path folder;

  private Path target() {
    return folder.resolve("s");
  }

  private Path journal() {
    return folder.resolve(".s.journal");
  }

  private static Coverage complete(String source) {
    return Coverage.complete(new Cell(ACCOUNT, "eu-west-1", source), Optional.empty(), AT, 1);
  }

  private static Coverage failed(String source) {
    return new Coverage(
        new Cell(ACCOUNT, "eu-west-1", source),
        Coverage.Status.FAILED,
        Optional.of(new Cause(Cause.Reason.DENIED, "denied")),
        Optional.empty(),
        Optional.empty(),
        AT,
        1);
  }

  private static void write(SnapshotWriter writer, String source, Coverage row) {
    writer.write(ACCOUNT, source, List.of(row), List.of(trail(source)));
  }

  private void begin(String... sources) {
    try (SnapshotWriter writer = ResumableSnapshot.begin(target(), header(), "all")) {
      for (String source : sources) {
        write(writer, source, complete(source));
      }
    }
  }

  private SnapshotWriter resume() {
    return ResumableSnapshot.resume(target(), Set.of(), "all").orElseThrow();
  }

  @Test
  void what_was_written_is_there_when_it_is_resumed() {
    begin("trails", "stacks");
    try (SnapshotWriter writer = resume()) {
      assertThat(writer.isTakenOver(ACCOUNT, "trails")).isTrue();
      assertThat(writer.isTakenOver(ACCOUNT, "pipelines")).isFalse();
      write(writer, "pipelines", complete("pipelines"));
      writer.finish(AT);
    }
    Snapshot snapshot = Snapshot.open(target());
    assertThat(snapshot.coverage())
        .containsExactly(complete("pipelines"), complete("stacks"), complete("trails"));
    assertThat(snapshot.lines(ACCOUNT, "trails")).hasSize(1);
    assertThat(folder.toFile().list()).containsExactly("s");
  }

  @Test
  void without_a_part_nothing_is_left_behind() {
    begin();
    assertThat(folder).isEmptyDirectory();
    assertThat(ResumableSnapshot.resume(target(), Set.of(), "all")).isEmpty();
  }

  @Test
  void what_failed_is_to_be_written_again() {
    begin("trails");
    try (SnapshotWriter writer = resume()) {
      write(writer, "stacks", failed("stacks"));
    }
    try (SnapshotWriter writer = resume()) {
      assertThat(writer.isTakenOver(ACCOUNT, "trails")).isTrue();
      assertThat(writer.isTakenOver(ACCOUNT, "stacks")).isFalse();
      write(writer, "stacks", complete("stacks"));
      writer.finish(AT);
    }
    assertThat(Snapshot.open(target()).coverage())
        .containsExactly(complete("stacks"), complete("trails"));
  }

  @Test
  void a_torn_line_counts_as_not_written() throws IOException {
    begin("trails", "stacks");
    byte[] bytes = Files.readAllBytes(journal());
    for (int length = bytes.length - 1; length > bytes.length - 40; length--) {
      Files.write(journal(), Arrays.copyOf(bytes, length));
      try (SnapshotWriter writer = resume()) {
        assertThat(writer.isTakenOver(ACCOUNT, "trails")).isTrue();
        assertThat(writer.isTakenOver(ACCOUNT, "stacks")).isFalse();
      }
    }
  }

  @Test
  void a_file_that_is_not_as_it_was_written_is_to_be_written_again() throws IOException {
    begin("trails", "stacks");
    Path file = folder.resolve(".s.partial/observations/" + ACCOUNT + "/stacks.jsonl");
    Files.writeString(file, "{}\n", StandardOpenOption.APPEND);
    try (SnapshotWriter writer = resume()) {
      assertThat(writer.isTakenOver(ACCOUNT, "stacks")).isFalse();
      assertThat(file).doesNotExist();
      write(writer, "stacks", complete("stacks"));
    }
  }

  @Test
  void two_do_not_write_the_same_snapshot() {
    try (SnapshotWriter writer = ResumableSnapshot.begin(target(), header(), "all")) {
      write(writer, "trails", complete("trails"));
      assertThatThrownBy(this::resume)
          .isInstanceOf(SnapshotException.class)
          .hasMessageEndingWith("is being written by another collection; wait for its end");
    }
  }

  @Test
  void a_snapshot_is_begun_once_and_resumed_for_the_same() {
    begin("trails");
    assertThatThrownBy(() -> begin("trails"))
        .isInstanceOf(SnapshotException.class)
        .hasMessage(
            target()
                + ": its collection was begun and not finished; resume it (--resume), or remove "
                + journal().toAbsolutePath()
                + " to begin anew");
    assertThatThrownBy(() -> ResumableSnapshot.resume(target(), Set.of(), "some"))
        .isInstanceOf(SnapshotException.class)
        .hasMessage(
            target()
                + ": was begun for all, and this is for some; name the same, or another folder");
  }

  @Test
  void accounts_that_were_found_meanwhile_are_added() {
    begin("trails");
    try (SnapshotWriter writer =
        ResumableSnapshot.resume(target(), Set.of("222222222222"), "all").orElseThrow()) {
      writer.finish(AT);
    }
    assertThat(Snapshot.open(target()).manifest().header().accounts())
        .containsExactlyElementsOf(
            Stream.concat(header().accounts().stream(), Stream.of("222222222222"))
                .distinct()
                .sorted()
                .toList());
  }
}
