package dev.plumbline.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** How the file is opened: one connection that writes, a few that read. */
final class Connections {
  private static final int READERS = 4;

  /** So that the indexes of a large run fit; pages that do not are written more than once. */
  private static final int WRITER_CACHE_KIB = 64 * 1024;

  private static final int BUSY_MILLIS = 5_000;

  private Connections() {}

  /** The address is made of a path alone: no option can be smuggled into it. */
  static SQLiteDataSource writer(Path file) {
    SQLiteConfig config = config();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setCacheSize(-WRITER_CACHE_KIB);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    return source(file, config);
  }

  static HikariDataSource readers(Path file) {
    SQLiteConfig config = config();
    config.setPragma(SQLiteConfig.Pragma.CASE_SENSITIVE_LIKE, "true");
    return pool(source(file, config), READERS, "store readers");
  }

  static HikariDataSource pool(DataSource source, int size, String name) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setPoolName(name);
    return new HikariDataSource(config);
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enableLoadExtension(false);
    return config;
  }

  private static SQLiteDataSource source(Path file, SQLiteConfig config) {
    if (file.toString().contains("?")) {
      throw new StoreException(file + ": the name of a store must not hold a question mark");
    }
    SQLiteDataSource source = new GuardedDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }
}
