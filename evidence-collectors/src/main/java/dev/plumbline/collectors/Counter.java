package dev.plumbline.collectors;

import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Meter;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Coverage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts cells and tells the listener. */
final class Counter implements Meter {
  private final ProgressListener listener;
  private final Forecast forecast;
  private final Outstanding sources = new Outstanding();
  private final Outstanding accounts = new Outstanding();
  private final SortedMap<String, Integer> underWay = new TreeMap<>();
  private int done;
  private int total;

  /** Cells still to be read, by what they are of. */
  private static final class Outstanding {
    private final Map<String, Integer> cells = new HashMap<>();
    private int done;

    void expect(String name) {
      cells.merge(name, 1, Integer::sum);
    }

    void read(String name) {
      if (cells.merge(name, -1, Integer::sum) == 0) {
        done++;
      }
    }
  }

  Counter(ProgressListener listener, Forecast forecast) {
    this.listener = listener;
    this.forecast = forecast;
  }

  @Override
  public synchronized void expect(CollectedSource source, Cell cell) {
    total++;
    sources.expect(source.name());
    accounts.expect(cell.account());
    forecast.expect(source);
  }

  @Override
  public synchronized void begin(CollectedSource source) {
    underWay.merge(source.name(), 1, Integer::sum);
    listener.underWay(List.copyOf(underWay.keySet()));
  }

  @Override
  public synchronized void end(CollectedSource source) {
    underWay.computeIfPresent(source.name(), (name, cells) -> cells == 1 ? null : cells - 1);
  }

  @Override
  public synchronized void read(CollectedSource source, Coverage row) {
    done++;
    forecast.done(source);
    sources.read(source.name());
    accounts.read(row.cell().account());
    listener.sources(sources.done, sources.cells.size());
    listener.accounts(accounts.done, accounts.cells.size());
    listener.remaining(forecast.remaining());
    listener.read(row, done, total);
  }
}
