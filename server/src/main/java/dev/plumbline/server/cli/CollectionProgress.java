package dev.plumbline.server.cli;

import dev.plumbline.collectors.ProgressListener;
import dev.plumbline.engine.evidence.Coverage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * How far a collection is: a bar on a terminal, else a line every twentieth of the way. The time
 * that is left is the longer of what the rates of AWS allow and what the pace so far promises.
 */
final class CollectionProgress implements ProgressListener, AutoCloseable {
  private static final int LINES = 20;

  private final Clock clock;
  private final Instant started;
  private final Progress lines;
  private final Optional<ProgressBar> bar;
  private Duration atLeast = Duration.ZERO;
  private String sources = "";

  private CollectionProgress(Clock clock, Progress lines, Optional<ProgressBar> bar) {
    this.clock = clock;
    this.started = clock.instant();
    this.lines = lines;
    this.bar = bar;
    lines.step("finding the accounts");
  }

  static CollectionProgress of(Console console) {
    return new CollectionProgress(
        console.clock(),
        new Progress(console),
        console.colours() ? Optional.of(bar()) : Optional.empty());
  }

  private static ProgressBar bar() {
    return new ProgressBarBuilder()
        .setTaskName("readings")
        .setStyle(ProgressBarStyle.ASCII)
        .hideEta()
        .build();
  }

  @Override
  public void sources(int done, int total) {
    sources = done + " of " + total + " sources complete";
  }

  @Override
  public void remaining(Duration least) {
    atLeast = least;
  }

  @Override
  public void read(Coverage row, int done, int total) {
    if (bar.isPresent()) {
      bar.get()
          .maxHint(total)
          .stepTo(done)
          .setExtraMessage(
              "%s of %s, %s, %s"
                  .formatted(
                      row.cell().source(), row.cell().account(), sources, left(done, total)));
    } else if (done * LINES / total != (done - 1) * LINES / total) {
      lines.step(
          "read %d of %d readings, %s, %s".formatted(done, total, sources, left(done, total)));
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
    bar.ifPresent(ProgressBar::close);
    lines.close();
  }
}
