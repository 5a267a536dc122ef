package dev.plumbline.server.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The end of a program that runs until it is told to end: the command tidies up behind itself, and
 * the program then ends with 0.
 */
final class Shutdown {
  private static final long PATIENCE_SECONDS = 20;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);

  /** Returns when the program is interrupted or terminated. */
  void await() throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(this::end, "shutdown"));
    asked.await();
  }

  /** The command has tidied up. */
  void done() {
    done.countDown();
  }

  private void end() {
    asked.countDown();
    try {
      if (done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        Runtime.getRuntime().halt(Exit.FINE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
