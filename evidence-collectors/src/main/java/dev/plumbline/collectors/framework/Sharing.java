package dev.plumbline.collectors.framework;

import dev.plumbline.engine.evidence.SnapshotWriter;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Shares the files of kept evidence while others wait for AWS. */
final class Sharing implements AutoCloseable {
  private final Optional<KeptEvidence> kept;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final Future<?> files;

  Sharing(Optional<KeptEvidence> kept, SnapshotWriter writer) {
    this.kept = kept;
    this.files = thread.submit(() -> kept.ifPresent(evidence -> evidence.share(writer)));
  }

  /** Waits until all files are shared. */
  void await() throws InterruptedException {
    try {
      files.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException unwritable) {
        throw unwritable;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }

  /** No file is shared any more afterwards; a link that is being made takes no time. */
  @Override
  public void close() {
    kept.ifPresent(KeptEvidence::stop);
    thread.shutdown();
    boolean interrupted = false;
    while (!files.isDone()) {
      try {
        await();
      } catch (InterruptedException again) {
        interrupted = true;
      } catch (RuntimeException ended) {
        break;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
