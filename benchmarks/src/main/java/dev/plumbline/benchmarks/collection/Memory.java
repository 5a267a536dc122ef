package dev.plumbline.benchmarks.collection;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The memory of this process.
 *
 * @param heapLimitMiB what {@code -Xmx} says
 * @param afterCollectionMiB the most of the heap that was in use after garbage was collected, seen
 *     once a second
 * @param residentMiB the most that the process had; 0 where the system does not tell
 */
record Memory(long heapLimitMiB, long afterCollectionMiB, long residentMiB) {
  private static final long MIB = 1 << 20;
  private static final String MOST = "VmHWM:";

  static Memory now(long afterCollectionMiB) throws IOException {
    return new Memory(Runtime.getRuntime().maxMemory() / MIB, afterCollectionMiB, resident());
  }

  /** What the last garbage collections left in use. */
  static long lastCollectionMiB() {
    long bytes = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null) {
        bytes += pool.getCollectionUsage().getUsed();
      }
    }
    return bytes / MIB;
  }

  private static long resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith(MOST))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }
}
