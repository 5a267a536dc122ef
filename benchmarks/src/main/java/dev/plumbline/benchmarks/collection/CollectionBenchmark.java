package dev.plumbline.benchmarks.collection;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.benchmarks.collection.CollectionResult.Refresh;
import dev.plumbline.collectors.framework.Limits;
import dev.plumbline.engine.evidence.Snapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Collects a whole organization, then a part of it again, and writes what that took as JSON. */
@Command(name = "collection-benchmark", mixinStandardHelpOptions = true)
final class CollectionBenchmark implements Callable<Integer> {
  @Option(names = "--accounts", defaultValue = "1000", description = "Accounts there are.")
  private int accounts;

  @Option(
      names = "--regions",
      split = ",",
      defaultValue = "eu-west-1,us-east-1",
      description = "Regions to read.")
  private List<String> regions = List.of();

  @Option(
      names = "--sources",
      split = ",",
      description = "Sources to read; all others have a row that says they were left out.")
  private List<String> sources = List.of();

  @Option(
      names = "--latency",
      defaultValue = "40",
      description = "Milliseconds until an answer comes.")
  private long latency;

  @Option(names = "--threads", defaultValue = "8", description = "Accounts at the same time.")
  private int threads;

  @Option(
      names = "--rates",
      defaultValue = "1",
      description = "What the published rates are multiplied by.")
  private double rates;

  @Option(
      names = "--refresh-rates",
      description =
          "What the published rates are multiplied by where a part is read again; as --rates"
              + " without it.")
  private Optional<Double> refreshRates = Optional.empty();

  @Option(
      names = "--refresh",
      defaultValue = "0.01",
      description = "The part of the accounts to read again; 0 for none.")
  private double refresh;

  @Option(
      names = "--blackhole",
      defaultValue = "0",
      description = "Accounts whose calls are swallowed.")
  private int blackhole;

  @Option(names = "--minutes", defaultValue = "40", description = "Gives up after so many minutes.")
  private long minutes;

  @Option(names = "--out", description = "The file for the results.")
  private Optional<Path> out = Optional.empty();

  public static void main(String[] arguments) {
    System.setProperty("http.maxConnections", "200");
    System.exit(new CommandLine(new CollectionBenchmark()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("plumbline-benchmark");
    try (FakeProcess aws = FakeProcess.start(organization(), latency);
        Watch watch = Watch.start(Duration.ofMinutes(minutes))) {
      String json =
          new ObjectMapper()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(measure(aws, folder, watch));
      System.out.println(json);
      if (out.isPresent()) {
        Files.writeString(out.get(), json + "\n");
      }
      return 0;
    } catch (TimeoutException late) {
      System.err.println("not done after " + minutes + " minutes");
      return 1;
    } finally {
      Folders.delete(folder);
    }
  }

  private CollectionResult measure(FakeProcess aws, Path folder, Watch watch) throws Exception {
    Collection collection = new Collection(aws.endpoint(), regions, threads, limits(rates));
    Path all = folder.resolve("all");
    long started = System.nanoTime();
    watch.within(() -> collection.run(all, Set.of(), Set.copyOf(sources), Optional.empty()));
    double seconds = since(started);
    SortedMap<String, Long> calls = aws.calls();
    Memory memory = Memory.now(watch.mostAfterCollectionMiB());
    SnapshotCounts counts = SnapshotCounts.of(all);
    BestTime best = BestTime.of(calls, limits(rates).budgetShare());
    return new CollectionResult(
        Runtime.getRuntime().availableProcessors() + " cores, " + System.getProperty("os.arch"),
        System.getProperty("java.vm.version"),
        accounts,
        blackhole,
        regions.size(),
        sources.isEmpty() ? counts.sources() : sources.size(),
        latency,
        threads,
        limits(rates).budgetShare(),
        seconds,
        best,
        best.seconds() == 0 ? 0 : seconds / best.seconds(),
        again(aws, folder, seconds, watch),
        memory,
        counts.files(),
        counts.rows(),
        calls);
  }

  private Refresh again(FakeProcess aws, Path folder, double whole, Watch watch) throws Exception {
    Limits limits = limits(refreshRates.orElse(rates));
    Collection collection = new Collection(aws.endpoint(), regions, threads, limits);
    List<String> everybody = organization().accounts();
    int some = (int) Math.ceil(accounts * refresh);
    if (some == 0) {
      return new Refresh(0, 0, 0, new BestTime(0, "", 0));
    }
    Set<String> chosen = new HashSet<>(everybody.subList(accounts - some, accounts));
    Map<String, Long> before = aws.calls();
    long started = System.nanoTime();
    Snapshot snapshot = Snapshot.open(folder.resolve("all"));
    watch.within(
        () ->
            collection.run(
                folder.resolve("again"), chosen, Set.copyOf(sources), Optional.of(snapshot)));
    double seconds = since(started);
    SortedMap<String, Long> calls = aws.calls();
    before.forEach((operation, count) -> calls.merge(operation, -count, Long::sum));
    return new Refresh(some, seconds, seconds / whole, BestTime.of(calls, limits.budgetShare()));
  }

  private FakeOrganization organization() {
    return new FakeOrganization(accounts, blackhole);
  }

  private Limits limits(double rates) {
    Limits standard = Limits.STANDARD;
    return new Limits(
        standard.callTimeout(),
        standard.attemptTimeout(),
        standard.attempts(),
        standard.backoffBase(),
        standard.backoffMaximum(),
        standard.budgetShare() * rates,
        standard.reportPause(),
        standard.reportPolls());
  }

  private static double since(long started) {
    return (System.nanoTime() - started) / (double) TimeUnit.SECONDS.toNanos(1);
  }
}
