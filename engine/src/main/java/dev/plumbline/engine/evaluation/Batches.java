package dev.plumbline.engine.evaluation;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Work in batches, some at the same time. Results are handed over in the order of the batches, and
 * only a few wait for that at any time.
 */
final class Batches {
  private static final int AHEAD = 2;

  private final int threads;

  Batches(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("an evaluation needs at least one thread");
    }
    this.threads = threads;
  }

  /** The work is done on the threads, the handing over on the caller's. */
  <B, R> void each(List<B> batches, Function<B, R> work, Consumer<R> inOrder) {
    if (threads == 1 || batches.size() < 2) {
      batches.forEach(batch -> inOrder.accept(work.apply(batch)));
      return;
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Queue<Future<R>> running = new ArrayDeque<>();
      for (B batch : batches) {
        if (running.size() == threads * AHEAD) {
          inOrder.accept(result(running.remove()));
        }
        running.add(pool.submit(() -> work.apply(batch)));
      }
      while (!running.isEmpty()) {
        inOrder.accept(result(running.remove()));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the evaluation was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException broken) {
        throw broken;
      }
      throw new IllegalStateException("a batch broke: " + e.getCause(), e);
    }
  }
}
