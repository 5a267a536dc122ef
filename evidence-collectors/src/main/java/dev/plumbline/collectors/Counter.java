package dev.plumbline.collectors;

import dev.plumbline.collectors.framework.Meter;
import dev.plumbline.engine.evidence.Coverage;

/** Counts cells and tells the listener. */
final class Counter implements Meter {

  private final ProgressListener listener;
  private int done;
  private int total;

  Counter(ProgressListener listener) {
    this.listener = listener;
  }

  @Override
  public synchronized void expect(int cells) {
    total += cells;
  }

  @Override
  public synchronized void read(Coverage row) {
    done++;
    listener.read(row, done, total);
  }
}
