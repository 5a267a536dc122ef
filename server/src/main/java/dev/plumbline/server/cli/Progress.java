package dev.plumbline.server.cli;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Says what is being done, once it has taken two seconds. */
final class Progress implements AutoCloseable {
  private static final long QUIET_SECONDS = 2;

  private final Console console;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
          });
  private String step = "";
  private boolean speaking;

  Progress(Console console) {
    this.console = console;
    var unused = timer.schedule(this::speak, QUIET_SECONDS, TimeUnit.SECONDS);
  }

  synchronized void step(String step) {
    boolean another = !step.equals(this.step);
    this.step = step;
    if (speaking && another) {
      console.note(step + " …");
    }
  }

  private synchronized void speak() {
    speaking = true;
    if (!step.isEmpty()) {
      console.note(step + " …");
    }
  }

  @Override
  public synchronized void close() {
    timer.shutdownNow();
  }
}
