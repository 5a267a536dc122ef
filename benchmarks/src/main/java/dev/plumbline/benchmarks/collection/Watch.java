package dev.plumbline.benchmarks.collection;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** Bounds work in time, and looks at the memory while it goes on. */
final class Watch implements AutoCloseable {
  /** Work without a result. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  private final long end;
  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
  private final AtomicLong most = new AtomicLong();

  private Watch(Duration limit) {
    this.end = System.nanoTime() + limit.toNanos();
  }

  static Watch start(Duration limit) {
    Watch watch = new Watch(limit);
    var looking = watch.timer.scheduleWithFixedDelay(watch::look, 1, 1, TimeUnit.SECONDS);
    if (looking.isCancelled()) {
      throw new IllegalStateException("nobody looks at the memory");
    }
    return watch;
  }

  private void look() {
    most.accumulateAndGet(Memory.lastCollectionMiB(), Math::max);
  }

  long mostAfterCollectionMiB() {
    look();
    return most.get();
  }

  /**
   * Does the work.
   *
   * @throws TimeoutException when the time is over
   */
  void within(Work work) throws Exception {
    Callable<Boolean> task =
        () -> {
          work.run();
          return true;
        };
    Future<Boolean> done = worker.submit(task);
    try {
      done.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof Exception cause ? cause : failed;
    } finally {
      done.cancel(true);
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
    timer.shutdownNow();
  }
}
