package dev.plumbline.benchmarks.evaluation;

import java.lang.management.ManagementFactory;

/**
 * Where something was measured.
 *
 * @param load how many processes wanted a processor on average in the last minute, as the system
 *     says it; negative where it does not
 */
record Machine(String java, String system, int processors, long heapMegabytes, double load) {

  static Machine here() {
    Runtime runtime = Runtime.getRuntime();
    return new Machine(
        System.getProperty("java.vm.name") + ' ' + Runtime.version(),
        System.getProperty("os.name") + ' ' + System.getProperty("os.arch"),
        runtime.availableProcessors(),
        runtime.maxMemory() / (1024 * 1024),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  String words() {
    return "%s, %s, %d processors, heap up to %,d MiB, load %.1f"
        .formatted(java, system, processors, heapMegabytes, load);
  }
}
