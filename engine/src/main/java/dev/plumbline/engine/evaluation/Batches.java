package dev.plumbline.engine.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Work in batches, some at the same time; the results stand in the order of the batches. */
final class Batches {
  private final int threads;

  Batches(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("an evaluation needs at least one thread");
    }
    this.threads = threads;
  }

  <B, R> List<R> each(List<B> batches, Function<B, R> work) {
    if (threads == 1 || batches.size() < 2) {
      List<R> results = new ArrayList<>();
      batches.forEach(batch -> results.add(work.apply(batch)));
      return results;
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<R>> calls = new ArrayList<>();
      batches.forEach(batch -> calls.add(() -> work.apply(batch)));
      List<R> results = new ArrayList<>();
      for (Future<R> future : pool.invokeAll(calls)) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the evaluation was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a batch broke: " + e.getCause(), e);
    } finally {
      pool.shutdownNow();
    }
  }
}
