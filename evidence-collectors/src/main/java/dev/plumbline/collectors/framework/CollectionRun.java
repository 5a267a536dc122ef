package dev.plumbline.collectors.framework;

import dev.plumbline.collectors.framework.CellReader.Outcome;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Observation;
import dev.plumbline.engine.evidence.SnapshotWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One run over an estate. The ledger comes first: every cell has its row before it is read. Then
 * the organization, then the accounts, one thread an account, so that a bad account delays no other
 * and only as many accounts are in memory as there are threads.
 */
public final class CollectionRun {

  private static final int SECONDS_TO_END = 5;

  private record Task(Collector collector, Cell cell) {}

  private final Estate estate;
  private final List<Collector> collectors;
  private final List<String> regions;
  private final SnapshotWriter writer;
  private final CellReader reader;
  private final Meter meter;

  /**
   * @param beside collectors of what is not in the estate itself
   * @param regions the Regions to read in every account
   * @param clock gives the times of the rows
   * @param meter is told of every cell that is to be read and was read
   */
  public CollectionRun(
      Estate estate,
      List<Collector> beside,
      Collection<String> regions,
      SnapshotWriter writer,
      Clock clock,
      Meter meter) {
    this.estate = estate;
    this.collectors = Stream.concat(estate.collectors().stream(), beside.stream()).toList();
    this.regions = List.copyOf(new TreeSet<>(regions));
    this.writer = writer;
    this.reader = new CellReader(clock);
    this.meter = meter;
  }

  /**
   * Reads everything.
   *
   * @param accounts all accounts to read, the caller's among them
   * @throws InterruptedException when the thread is interrupted; no account is read any more
   */
  public void run(Set<String> accounts, int threads) throws InterruptedException {
    List<Task> organization = tasks(Reach.ORGANIZATION, estate.caller()).toList();
    expect(organization);
    for (String account : accounts) {
      expect(tasks(Reach.ACCOUNT, account).toList());
      expect(tasks(Reach.REGION, account).toList());
    }
    write(outcomes(organization));
    readAccounts(accounts, threads);
  }

  private void readAccounts(Set<String> accounts, int threads) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> runs = new ArrayList<>();
      for (String account : accounts) {
        runs.add(pool.submit(() -> readAccount(account)));
      }
      for (Future<?> run : runs) {
        run.get();
      }
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException unwritable) {
        throw unwritable;
      }
      throw new IllegalStateException(failed.getCause());
    } finally {
      pool.shutdownNow();
      if (!pool.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
        pool.shutdownNow();
      }
    }
  }

  private void readAccount(String account) {
    try {
      List<Outcome> ofAccount = outcomes(tasks(Reach.ACCOUNT, account).toList());
      List<Outcome> ofRegions = outcomes(tasks(Reach.REGION, account).toList());
      write(Stream.concat(ofAccount.stream(), ofRegions.stream()).toList());
    } finally {
      estate.leave(account);
    }
  }

  /** Reads, and what was throttled once more after all the rest. */
  private List<Outcome> outcomes(List<Task> tasks) {
    List<Outcome> first = new ArrayList<>();
    for (Task task : tasks) {
      first.add(outcome(task));
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      outcomes.add(first.get(i).throttled() ? outcome(tasks.get(i)) : first.get(i));
    }
    return outcomes;
  }

  private Outcome outcome(Task task) {
    Cell cell = task.cell();
    return estate.closedRegions(cell.account()).contains(cell.region())
        ? reader.skipped(cell, closedRegion(cell))
        : reader.read(task.collector(), cell);
  }

  private static Cause closedRegion(Cell cell) {
    return new Cause(
        Cause.Reason.OPTED_OUT_REGION, cell.region() + " is not enabled for " + cell.account());
  }

  /** All cells of a source are among the outcomes, so that each file is written once. */
  private void write(List<Outcome> outcomes) {
    Map<String, Map<String, List<Observation>>> files = new TreeMap<>();
    for (Outcome outcome : outcomes) {
      for (Observation line : outcome.observations()) {
        files
            .computeIfAbsent(outcome.row().cell().source(), source -> new TreeMap<>())
            .computeIfAbsent(line.account(), account -> new ArrayList<>())
            .add(line);
      }
    }
    files.forEach(
        (source, accounts) ->
            accounts.forEach((account, lines) -> writer.write(account, source, lines)));
    for (Outcome outcome : outcomes) {
      writer.cover(outcome.row());
      meter.read(outcome.row());
    }
  }

  private void expect(List<Task> tasks) {
    tasks.forEach(task -> writer.cover(reader.expected(task.cell())));
    meter.expect(tasks.size());
  }

  private Stream<Task> tasks(Reach reach, String account) {
    return collectors.stream()
        .flatMap(
            collector ->
                collector.sources().stream()
                    .filter(source -> source.reach() == reach)
                    .flatMap(source -> cells(source, account))
                    .filter(collector::reads)
                    .map(cell -> new Task(collector, cell)));
  }

  private Stream<Cell> cells(CollectedSource source, String account) {
    return (source.reach() == Reach.REGION ? regions : List.of(Cell.GLOBAL))
        .stream().map(region -> new Cell(account, region, source.name()));
  }
}
