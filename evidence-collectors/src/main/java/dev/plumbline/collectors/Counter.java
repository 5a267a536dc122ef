package dev.plumbline.collectors;

import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Meter;
import dev.plumbline.engine.evidence.Coverage;

/** Counts cells and tells the listener. */
final class Counter implements Meter {
  private final ProgressListener listener;
  private final Forecast forecast;
  private int done;
  private int total;

  Counter(ProgressListener listener, Forecast forecast) {
    this.listener = listener;
    this.forecast = forecast;
  }

  @Override
  public synchronized void expect(CollectedSource source) {
    total++;
    forecast.expect(source);
  }

  @Override
  public synchronized void read(CollectedSource source, Coverage row) {
    done++;
    forecast.done(source);
    listener.remaining(forecast.remaining());
    listener.read(row, done, total);
  }
}
