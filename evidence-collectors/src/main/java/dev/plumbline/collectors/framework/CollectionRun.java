package dev.plumbline.collectors.framework;

import dev.plumbline.collectors.framework.CellReader.Outcome;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.Observation;
import dev.plumbline.engine.evidence.SnapshotWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One run over an estate. The ledger comes first: every cell has its row before it is read. Then
 * the organization, then the accounts, one thread an account, so that a bad account delays no other
 * and only as many accounts are in memory as there are threads.
 */
public final class CollectionRun {
  private static final int SECONDS_TO_END = 3;
  private static final Cause LEFT_OUT =
      new Cause(Cause.Reason.NOT_COLLECTED, "the collection was told to leave it out");

  /** Multiples of it, without what stands before the point, are far from each other. */
  private static final double GOLDEN = 0.618_033_988_75;

  private record Task(Collector collector, CollectedSource source, Cell cell) {}

  private record Done(Task task, Outcome outcome) {}

  private final Estate estate;
  private final List<Collector> collectors;
  private final List<String> regions;
  private final Scope scope;
  private final SnapshotWriter writer;
  private final CellReader reader;
  private final Meter meter;
  private final AtomicInteger begun = new AtomicInteger();

  /**
   * @param beside collectors of what is not in the estate itself
   * @param regions the Regions to read in every account
   * @param scope what to read of all there is
   * @param writer knows what a run before this one has finished, which is not read again
   * @param clock gives the times of the rows
   * @param meter is told of every cell that is to be read and was read
   */
  public CollectionRun(
      Estate estate,
      List<Collector> beside,
      Collection<String> regions,
      Scope scope,
      SnapshotWriter writer,
      Clock clock,
      Meter meter) {
    this.estate = estate;
    this.collectors = Stream.concat(estate.collectors().stream(), beside.stream()).toList();
    this.regions = List.copyOf(new TreeSet<>(regions));
    this.scope = scope;
    this.writer = writer;
    this.reader = new CellReader(clock);
    this.meter = meter;
  }

  /**
   * Reads what is to be read, and takes over the rest.
   *
   * @param accounts all accounts of the ledger, the caller's among them
   * @param parent where what is not read is taken over from
   * @param threads how many accounts to read at a time
   * @throws InterruptedException when the thread is interrupted; no account is read any more, and
   *     what was read of unfinished ones is not written
   */
  public void run(Set<String> accounts, Optional<Earlier> parent, int threads)
      throws InterruptedException {
    Optional<KeptEvidence> kept =
        parent.map(
            earlier ->
                new KeptEvidence(earlier, reaches(), cell -> isKept(cell, accounts, earlier)));
    for (String account : accounts) {
      Set<Cell> there = kept.map(evidence -> evidence.cover(account, writer)).orElse(Set.of());
      if (account.equals(estate.caller())) {
        expect(Reach.ORGANIZATION, account, there);
      }
      expect(Reach.ACCOUNT, account, there);
      expect(Reach.REGION, account, there);
    }
    try (Sharing files = new Sharing(kept, writer)) {
      write(outcomes(tasks(Reach.ORGANIZATION, estate.caller()), 0));
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      readAccounts(accounts, threads);
      files.await();
    }
  }

  private boolean isKept(Cell cell, Set<String> accounts, Earlier parent) {
    return accounts.contains(cell.account())
        && (!scope.covers(cell.account(), cell.source()) || parent.keeps(cell.source()));
  }

  private Map<String, Reach> reaches() {
    return collectors.stream()
        .flatMap(collector -> collector.sources().stream())
        .collect(
            Collectors.toMap(
                CollectedSource::name, CollectedSource::reach, (first, beside) -> first));
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
      List<Task> first = tasks(Reach.ACCOUNT, account);
      List<Task> regional = tasks(Reach.REGION, account);
      double turn =
          first.isEmpty() && regional.isEmpty() ? 0 : begun.getAndIncrement() * GOLDEN % 1;
      List<Done> done = new ArrayList<>(outcomes(first, turn));
      done.addAll(outcomes(regional, turn));
      write(done);
    } finally {
      estate.leave(account);
    }
  }

  /**
   * Reads, and what was throttled once more after all the rest. Accounts that are read at the same
   * time begin at different places, so that they do not all wait for the same operation.
   *
   * @param turn where to begin, from 0 to 1
   * @return in the order of the tasks
   */
  private List<Done> outcomes(List<Task> tasks, double turn) {
    int before = (int) (turn * tasks.size());
    List<Done> done = new ArrayList<>();
    Stream.concat(tasks.stream().skip(before), tasks.stream().limit(before))
        .forEach(task -> done.add(new Done(task, outcome(task))));
    Collections.rotate(done, before);
    done.replaceAll(
        first ->
            first.outcome().throttled() ? new Done(first.task(), outcome(first.task())) : first);
    return done;
  }

  private Outcome outcome(Task task) {
    Cell cell = task.cell();
    meter.begin(task.source());
    try {
      return estate.closedRegions(cell.account()).contains(cell.region())
          ? reader.skipped(cell, closedRegion(cell))
          : reader.read(task.collector(), cell);
    } finally {
      meter.end(task.source());
    }
  }

  private static Cause closedRegion(Cell cell) {
    return new Cause(
        Cause.Reason.OPTED_OUT_REGION, cell.region() + " is not enabled for " + cell.account());
  }

  /**
   * All cells of a source are among them, also where two collectors read it, so that each file is
   * written once. What an interruption has cut short is not written.
   */
  private void write(List<Done> done) {
    if (Thread.currentThread().isInterrupted()) {
      return;
    }
    Map<String, List<Outcome>> bySource = new TreeMap<>();
    for (Done each : done) {
      bySource
          .computeIfAbsent(each.task().cell().source(), source -> new ArrayList<>())
          .add(each.outcome());
    }
    bySource.forEach(this::write);
    done.forEach(each -> meter.read(each.task().source(), each.outcome().row()));
  }

  private void write(String source, List<Outcome> outcomes) {
    List<Coverage> rows = outcomes.stream().map(Outcome::row).toList();
    List<Observation> lines =
        outcomes.stream().flatMap(outcome -> outcome.observations().stream()).toList();
    writer.write(rows.get(0).cell().account(), source, rows, lines);
  }

  /** Writes the rows of all cells that are not finished already, or kept. */
  private void expect(Reach reach, String account, Set<Cell> kept) {
    allTasks(reach, account)
        .filter(task -> !isTakenOver(task.cell()))
        .filter(task -> !kept.contains(task.cell()))
        .forEach(
            task -> {
              Cell cell = task.cell();
              if (scope.covers(account, cell.source())) {
                writer.cover(reader.expected(cell));
                meter.expect(task.source(), cell);
              } else {
                writer.cover(reader.skipped(cell, LEFT_OUT).row());
              }
            });
  }

  private boolean isTakenOver(Cell cell) {
    return writer.isTakenOver(cell.account(), cell.source());
  }

  private List<Task> tasks(Reach reach, String account) {
    return allTasks(reach, account)
        .filter(task -> scope.covers(account, task.source().name()))
        .filter(task -> !isTakenOver(task.cell()))
        .toList();
  }

  private Stream<Task> allTasks(Reach reach, String account) {
    return collectors.stream()
        .flatMap(
            collector ->
                collector.sources().stream()
                    .filter(source -> source.reach() == reach)
                    .flatMap(
                        source ->
                            cells(source, account).map(cell -> new Task(collector, source, cell)))
                    .filter(task -> collector.reads(task.cell())));
  }

  private Stream<Cell> cells(CollectedSource source, String account) {
    return (source.reach() == Reach.REGION ? regions : List.of(Cell.GLOBAL))
        .stream().map(region -> new Cell(account, region, source.name()));
  }
}
