package dev.plumbline.server.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a new or older file to the schema that this program knows. */
final class Migrations {
  private Migrations() {}

  static void run(Path file, DataSource source) {
    try {
      Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
      mark(source);
    } catch (FlywayException | SQLException e) {
      throw new StoreException(file + ": the store cannot be prepared: " + firstLine(e), e);
    }
  }

  private static void mark(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("pragma application_id = " + StoreFile.APPLICATION_ID);
      statement.execute("pragma user_version = " + StoreFile.SCHEMA_VERSION);
      statement.execute("pragma wal_checkpoint(truncate)");
    }
  }

  static int version(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        var row = statement.executeQuery("pragma user_version")) {
      return row.getInt(1);
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
