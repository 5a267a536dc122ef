package dev.plumbline.benchmarks.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges an estate once, in the process it is started in, and tells what that took. */
@Command(name = "once", description = "Judge an estate once, and tell as JSON what it took.")
final class OnceCommand implements Callable<Integer> {
  @Mixin private EstateOptions estate = new EstateOptions();

  @Option(names = "--by", defaultValue = "PLUMBLINE", description = "${COMPLETION-CANDIDATES}")
  private Who who = Who.PLUMBLINE;

  /** Who judges. */
  enum Who {
    LOOPS,
    PLUMBLINE
  }

  /**
   * What it took.
   *
   * @param cpuMillis of the whole process so far
   * @param peakMegabytes the greatest use of each of the heap's pools, summed
   */
  record Told(double cpuMillis, double peakMegabytes, String hash, long count) {
    ResultLines.Summary summary() {
      return new ResultLines.Summary(hash, count);
    }
  }

  @Override
  public Integer call() throws Exception {
    estate.sizes().check(estate.accounts());
    Path snapshot = estate.folder().snapshot(estate.accounts());
    ResultLines.Summary results =
        switch (who) {
          case LOOPS -> loops(snapshot);
          case PLUMBLINE -> new Plumbline(BenchmarkPolicies.bundle()).summary(snapshot, 1);
        };
    Told told = new Told(Stopwatch.cpuMillis(), peakMegabytes(), results.hash(), results.count());
    estate.out(new ObjectMapper().writeValueAsString(told));
    estate.sizes().checkResults(who.name(), estate.accounts(), results);
    return 0;
  }

  private static ResultLines.Summary loops(Path snapshot) throws Exception {
    ResultLines lines = ResultLines.hashed();
    new Loops(lines).judge(PlainLoading.of(snapshot));
    return lines.finish();
  }

  private static double peakMegabytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum()
        / (1024.0 * 1024.0);
  }
}
