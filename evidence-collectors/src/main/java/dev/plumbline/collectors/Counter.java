package dev.plumbline.collectors;

import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Meter;
import dev.plumbline.engine.evidence.Coverage;
import java.util.HashMap;
import java.util.Map;

/** Counts cells and tells the listener. */
final class Counter implements Meter {
  private final ProgressListener listener;
  private final Forecast forecast;
  private final Map<String, Integer> outstanding = new HashMap<>();
  private int sourcesDone;
  private int done;
  private int total;

  Counter(ProgressListener listener, Forecast forecast) {
    this.listener = listener;
    this.forecast = forecast;
  }

  @Override
  public synchronized void expect(CollectedSource source) {
    total++;
    outstanding.merge(source.name(), 1, Integer::sum);
    forecast.expect(source);
  }

  @Override
  public synchronized void read(CollectedSource source, Coverage row) {
    done++;
    forecast.done(source);
    if (outstanding.merge(source.name(), -1, Integer::sum) == 0) {
      sourcesDone++;
    }
    listener.sources(sourcesDone, outstanding.size());
    listener.remaining(forecast.remaining());
    listener.read(row, done, total);
  }
}
