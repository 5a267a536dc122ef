package dev.plumbline.benchmarks.evaluation;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * Measures by the median of several rounds, after some that do not count. CPU time is that of all
 * threads of the process: the collector's and the compiler's too.
 */
record Stopwatch(int rounds) {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** Something that is measured, and may fail. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  /** Of the rounds, the median of each; in milliseconds. */
  record Time(double cpu, double wall) {}

  static double cpuMillis() {
    return SYSTEM.getProcessCpuTime() / 1e6;
  }

  Time of(Work work) throws Exception {
    int warmup = Math.max(2, rounds / 2);
    double[] cpu = new double[rounds];
    double[] wall = new double[rounds];
    for (int i = -warmup; i < rounds; i++) {
      double before = cpuMillis();
      long start = System.nanoTime();
      work.run();
      long end = System.nanoTime();
      if (i >= 0) {
        cpu[i] = cpuMillis() - before;
        wall[i] = (end - start) / 1e6;
      }
    }
    return new Time(median(cpu), median(wall));
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }
}
