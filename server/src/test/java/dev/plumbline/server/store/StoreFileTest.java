package dev.plumbline.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreFileTest {
  @TempDir Path folder;

  private void refuses(Path file, String message) throws IOException {
    byte[] before = Files.readAllBytes(file);

    assertThatThrownBy(() -> Store.open(file))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(message);

    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  private static void sql(Path file, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void a_store_of_a_newer_version_is_refused_and_stays_as_it_is() throws Exception {
    Path file = folder.resolve("newer.db");
    Store.open(file).close();
    sql(file, "pragma user_version = 7");

    refuses(file, "was written by a newer Plumbline (store version 7");
  }

  @Test
  void a_text_file_is_not_a_store() throws IOException {
    refuses(Files.writeString(folder.resolve("notes.txt"), "x".repeat(500)), "not an SQLite file");
  }

  @Test
  void another_programs_database_is_not_a_store() throws Exception {
    Path file = folder.resolve("other.db");
    sql(file, "create table t (x)");

    refuses(file, "is not a Plumbline store");
  }

  @Test
  void a_folder_is_not_a_store() {
    assertThatThrownBy(() -> Store.open(folder)).hasMessageContaining("a store is one file");
  }

  @Test
  void a_store_that_must_exist_is_not_made() {
    Path file = folder.resolve("none.db");

    assertThatThrownBy(() -> Store.openExisting(file))
        .hasMessageContaining("there is no store here");
    assertThat(file).doesNotExist();
  }
}
