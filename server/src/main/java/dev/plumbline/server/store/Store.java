package dev.plumbline.server.store;

import com.zaxxer.hikari.HikariDataSource;
import dev.plumbline.engine.catalogue.Catalogue;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.findings.Tally;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * All runs of one organization, in one SQLite file. Safe for many threads and for several processes
 * on one machine; one writes at a time.
 */
public final class Store implements AutoCloseable {
  private static final int EXPORT_PAGE = 1000;

  /** Of five seconds each, see {@link Connections}. */
  private static final int MOST_TRIES = 120;

  private final Jdbi writer;
  private final Jdbi readers;
  private final HikariDataSource pool;

  private Store(DataSource writer, HikariDataSource pool) {
    this.writer = Jdbi.create(writer);
    this.readers = Jdbi.create(pool);
    this.pool = pool;
  }

  /**
   * Opens a store; makes a new one when the file is missing or empty.
   *
   * @throws StoreException when the file is something else, or of a newer version; it stays as it
   *     is
   */
  public static Store open(Path file) {
    boolean exists = StoreFile.isStore(file);
    if (!exists) {
      StoreFile.create(file);
    }
    SQLiteDataSource writer = Connections.writer(file);
    try {
      int version = Migrations.version(writer);
      StoreFile.refuseNewer(file, version);
      if (version < StoreFile.SCHEMA_VERSION) {
        Migrations.run(file, writer);
      }
    } catch (SQLException e) {
      throw new StoreException(file + ": the store cannot be opened: " + e.getMessage(), e);
    }
    return new Store(writer, Connections.readers(file));
  }

  /** Opens a store that must be there already. */
  public static Store openExisting(Path file) {
    if (!StoreFile.isStore(file)) {
      throw new StoreException(
          file
              + ": there is no store here; make one with `plumbline evaluate --store "
              + file
              + "`");
    }
    return open(file);
  }

  /** Keeps a run while it is evaluated, whole or not at all. */
  public Run record(RunInput input, RunSource evaluation) {
    return record(input, evaluation, () -> {});
  }

  /**
   * The same, telling when another process writes into the store and has to be waited for.
   *
   * @param waiting called each time that the wait goes on, every few seconds
   */
  public Run record(RunInput input, RunSource evaluation, Runnable waiting) {
    for (int tries = 1; tries <= MOST_TRIES; tries++) {
      try {
        return writer.inTransaction(handle -> new RunRecorder(handle, input).record(evaluation));
      } catch (JdbiException e) {
        if (!isBusy(e)) {
          throw notKept(e);
        }
        waiting.run();
      }
    }
    throw new StoreException(
        "the run could not be kept, and nothing was changed: another process has been writing into"
            + " the store for ten minutes; wait until it has ended, and evaluate again");
  }

  /** Whether another process writes; it shows before anything is evaluated. */
  private static boolean isBusy(JdbiException e) {
    return root(e) instanceof SQLiteException root
        && root.getResultCode() == SQLiteErrorCode.SQLITE_BUSY;
  }

  static StoreException notKept(Exception e) {
    return new StoreException(
        "the run could not be kept, and nothing was changed: " + root(e).getMessage(), e);
  }

  public Optional<Run> latestRun() {
    return read(handle -> new RunQueries(handle).latest());
  }

  public Optional<Run> run(String id) {
    return read(handle -> new RunQueries(handle).byId(id));
  }

  public Optional<Run> run(long sequence) {
    return read(handle -> new RunQueries(handle).bySequence(sequence));
  }

  /** The last run that judges by an instant before the given one. */
  public Optional<Run> runBefore(Instant instant) {
    return read(handle -> new RunQueries(handle).before(instant));
  }

  /** The first run that judges by the given instant or a later one. */
  public Optional<Run> runAtOrAfter(Instant instant) {
    return read(handle -> new RunQueries(handle).atOrAfter(instant));
  }

  /** Newest first. */
  public List<Run> runs() {
    return read(handle -> new RunQueries(handle).all());
  }

  /**
   * A page of a run's findings.
   *
   * @param after {@link FindingPage#next()} of the page before; empty for the first page
   */
  public FindingPage findings(
      Run run,
      FindingFilter filter,
      FindingSort sort,
      boolean descending,
      Optional<List<String>> after,
      int limit) {
    return read(
        handle -> {
          FindingQueries queries = new FindingQueries(handle);
          List<StoredFinding> rows = queries.page(run, filter, sort, descending, after, limit + 1);
          boolean more = rows.size() > limit;
          List<StoredFinding> items = more ? rows.subList(0, limit) : rows;
          Optional<List<String>> next =
              more ? Optional.of(FindingQueries.key(items.get(limit - 1), sort)) : Optional.empty();
          return new FindingPage(items, next, queries.count(run, filter));
        });
  }

  /** Hands over every finding in turn; holds one page in memory. */
  public void eachFinding(
      Run run,
      FindingFilter filter,
      FindingSort sort,
      boolean descending,
      Consumer<StoredFinding> consumer) {
    Optional<List<String>> after = Optional.empty();
    List<StoredFinding> rows;
    do {
      Optional<List<String>> from = after;
      rows =
          read(
              handle ->
                  new FindingQueries(handle)
                      .page(run, filter, sort, descending, from, EXPORT_PAGE));
      rows.forEach(consumer);
      if (!rows.isEmpty()) {
        after = Optional.of(FindingQueries.key(rows.get(rows.size() - 1), sort));
      }
    } while (rows.size() == EXPORT_PAGE);
  }

  public long count(Run run, FindingFilter filter) {
    return read(handle -> new FindingQueries(handle).count(run, filter));
  }

  /** By group, sorted by its key; groups without findings are missing. */
  public List<Tally> tallies(Run run, FindingFilter filter, Grouping grouping) {
    return read(handle -> new FindingQueries(handle).tallies(run, filter, grouping));
  }

  public Optional<StoredFinding> finding(Run run, String id) {
    return read(handle -> new FindingQueries(handle).one(run, id));
  }

  /** How a finding stood in a run and before it, newest first. */
  public List<StoredFinding> history(Run run, String id) {
    return read(handle -> new FindingQueries(handle).history(run, id));
  }

  public List<StoredAccount> accounts(Run run) {
    return read(handle -> new InputQueries(handle).accounts(run));
  }

  public List<Coverage> coverage(Run run, boolean gapsOnly) {
    return read(handle -> new InputQueries(handle).coverage(run, gapsOnly));
  }

  public Catalogue catalogue(Run run) {
    return read(handle -> new InputQueries(handle).catalogue(run));
  }

  /** In the order of the bundle. */
  public List<StoredPolicy> policies(Run run) {
    return read(handle -> new InputQueries(handle).policies(run));
  }

  public StoredBundle bundle(Run run) {
    return read(handle -> new InputQueries(handle).bundle(run));
  }

  /** The paths of the snapshot's files. */
  public List<String> evidencePaths(Run run) {
    return read(handle -> new InputQueries(handle).evidencePaths(run));
  }

  /** One file of the run's snapshot, byte for byte. */
  public byte[] evidence(Run run, String path) {
    return read(handle -> new InputQueries(handle).evidence(run, path));
  }

  @Override
  public void close() {
    pool.close();
  }

  private <T> T read(Function<Handle, T> query) {
    try {
      return readers.withHandle(query::apply);
    } catch (JdbiException e) {
      throw new StoreException("the store cannot be read: " + root(e).getMessage(), e);
    }
  }

  private static Throwable root(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
