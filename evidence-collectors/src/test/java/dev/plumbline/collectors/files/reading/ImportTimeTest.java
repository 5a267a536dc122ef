package dev.plumbline.collectors.files.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.collectors.framework.ReadFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a file was put where it is, and that the file system is not asked. */
class ImportTimeTest {
  private static final ImportTime UNSAID = new ImportTime(Optional.empty(), Optional.empty());
  private static final Instant PROVEN = Instant.parse("2026-11-01T00:00:00Z");

  @TempDir Path folder;

  @Test
  void what_is_said_counts_before_what_the_file_proves() {
    Instant said = Instant.parse("2026-11-23T15:00:00Z");
    ImportTime time = new ImportTime(Optional.of(said), Optional.empty());

    assertThat(time.orProven(base(), Optional.of(PROVEN), "f")).isEqualTo(said);
    assertThat(UNSAID.orProven(base(), Optional.of(PROVEN), "f")).isEqualTo(PROVEN);
  }

  @Test
  void a_stamp_holds_the_moment_and_nothing_else() throws IOException {
    Files.writeString(folder.resolve("stamp"), "2026-11-23T15:00:00Z\n");
    ImportTime time = new ImportTime(Optional.empty(), Optional.of("stamp"));

    assertThat(time.said(base())).contains(Instant.parse("2026-11-23T15:00:00Z"));
  }

  @Test
  void a_checkout_is_as_old_as_the_last_move_in_its_git_log() throws IOException {
    Path logs = Files.createDirectories(folder.resolve("checkout/.git/logs"));
    Files.writeString(
        logs.resolve("HEAD"),
        """
        0000 1111 A <a@example.com> 1700000000 +0100\tclone: from example.com
        1111 2222 A <a@example.com> 1790000000 +0100\tpull: Fast-forward
        """);

    assertThat(UNSAID.ofCheckout(base(), base().inside("checkout"), "checkout"))
        .isEqualTo(Instant.ofEpochSecond(1790000000));
  }

  @Test
  void a_new_file_that_nobody_dated_is_not_fresh() throws IOException {
    Files.createDirectories(folder.resolve("checkout"));

    assertThatThrownBy(() -> UNSAID.ofCheckout(base(), base().inside("checkout"), "checkout"))
        .isInstanceOf(ReadFailure.class)
        .hasMessageContaining("checkout: nothing tells when it was put there");
  }

  private EvidenceFolder base() {
    return EvidenceFolder.of(folder);
  }
}
