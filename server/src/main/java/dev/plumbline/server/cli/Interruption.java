package dev.plumbline.server.cli;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Ends work when the program is interrupted or terminated: the thread that works is interrupted,
 * and has some seconds to leave things in order. What it does after that is lost, and can be done
 * again.
 */
final class Interruption implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 4_000;

  private final Console console;
  private final CountDownLatch done = new CountDownLatch(1);
  private final AtomicBoolean told = new AtomicBoolean();
  private final Thread hook;
  private volatile @Nullable Path target;

  private Interruption(Thread working, Console console) {
    this.console = console;
    this.hook = new Thread(() -> end(working), "interruption");
  }

  static Interruption of(Thread working, Console console) {
    Interruption interruption = new Interruption(working, console);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /** Names what is being written. */
  void begin(Path written) {
    target = written;
  }

  /** Says, once, how to go on. */
  void tell() {
    Path written = target;
    if (written != null && told.compareAndSet(false, true)) {
      console.note("plumbline: interrupted; go on with --resume --snapshot " + written);
    }
  }

  private void end(Thread working) {
    working.interrupt();
    try {
      if (!done.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        tell();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // The program is ending already, and the hook is under way.
    }
  }
}
