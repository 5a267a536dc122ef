package dev.plumbline.server.cli;

import dev.plumbline.collectors.ProgressListener;
import dev.plumbline.engine.evidence.Coverage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How far a collection is: bars on a terminal, else a line every twentieth of the way. The time
 * that is left is the longer of what the rates of AWS allow and what the pace so far promises.
 */
final class CollectionProgress implements ProgressListener, AutoCloseable {
  private static final int LINES = 20;

  private final Clock clock;
  private final Instant started;
  private final Consumer<String> lines;
  private final Optional<CollectionBars> bars;
  private final Runnable end;
  private Duration atLeast = Duration.ZERO;
  private String sources = "";
  private String accounts = "";

  /**
   * @param lines takes what a log gets
   * @param bars in place of the lines
   * @param end what is to be done at the end
   */
  CollectionProgress(
      Clock clock, Consumer<String> lines, Optional<CollectionBars> bars, Runnable end) {
    this.clock = clock;
    this.started = clock.instant();
    this.lines = lines;
    this.bars = bars;
    this.end = end;
    lines.accept("finding the accounts");
  }

  static CollectionProgress of(Console console) {
    Progress progress = new Progress(console);
    return new CollectionProgress(
        console.clock(),
        progress::step,
        console.colours() ? Optional.of(CollectionBars.onTerminal()) : Optional.empty(),
        progress::close);
  }

  @Override
  public void sources(int done, int total) {
    sources = done + " of " + total + " sources";
    bars.ifPresent(all -> all.sources(done, total));
  }

  @Override
  public void accounts(int done, int total) {
    accounts = done + " of " + total + " accounts";
    bars.ifPresent(all -> all.accounts(done, total));
  }

  @Override
  public void underWay(List<String> names) {
    bars.ifPresent(all -> all.underWay(names));
  }

  @Override
  public void remaining(Duration least) {
    atLeast = least;
  }

  @Override
  public void read(Coverage row, int done, int total) {
    if (bars.isPresent()) {
      bars.get().readings(done, total, left(done, total));
    } else if (done * LINES / total != (done - 1) * LINES / total) {
      lines.accept(
          "read %d of %d readings, %s and %s complete, %s"
              .formatted(done, total, accounts, sources, left(done, total)));
    }
  }

  private String left(int done, int total) {
    Duration elapsed = Duration.between(started, clock.instant());
    Duration byPace = elapsed.multipliedBy(total - done).dividedBy(done);
    return words(byPace.compareTo(atLeast) > 0 ? byPace : atLeast);
  }

  /** Rounded, as nobody waits for the second. */
  static String words(Duration left) {
    if (left.toSeconds() < 60) {
      return "less than a minute left";
    }
    return left.toMinutes() < 120
        ? "about " + left.toMinutes() + " min left"
        : "about " + left.toHours() + " h left";
  }

  @Override
  public void close() {
    bars.ifPresent(CollectionBars::close);
    end.run();
  }
}
