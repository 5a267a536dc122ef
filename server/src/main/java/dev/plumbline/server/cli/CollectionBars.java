package dev.plumbline.server.cli;

import java.util.List;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * How far a collection is, as three bars below each other: accounts; sources, with those that are
 * under way; and readings, with the time that is left.
 */
final class CollectionBars implements AutoCloseable {
  private static final int MOST_NAMES = 4;

  private final ProgressBar accounts;
  private final ProgressBar sources;
  private final ProgressBar readings;

  /**
   * @param output says where they are drawn
   */
  CollectionBars(Consumer<ProgressBarBuilder> output) {
    accounts = bar("accounts", output);
    sources = bar("sources ", output);
    readings = bar("readings", output);
  }

  static CollectionBars onTerminal() {
    return new CollectionBars(builder -> {});
  }

  private static ProgressBar bar(String name, Consumer<ProgressBarBuilder> output) {
    ProgressBarBuilder builder =
        new ProgressBarBuilder().setTaskName(name).setStyle(ProgressBarStyle.ASCII).hideEta();
    output.accept(builder);
    return builder.build();
  }

  void accounts(int done, int total) {
    accounts.maxHint(total).stepTo(done);
  }

  void sources(int done, int total) {
    sources.maxHint(total).stepTo(done);
  }

  void underWay(List<String> names) {
    sources.setExtraMessage(" " + few(names));
  }

  void readings(int done, int total, String left) {
    readings.maxHint(total).stepTo(done).setExtraMessage(" " + left);
  }

  /** As many as a line has room for. */
  private static String few(List<String> names) {
    String first = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
    return names.size() > MOST_NAMES
        ? first + " and " + (names.size() - MOST_NAMES) + " more"
        : first;
  }

  @Override
  public void close() {
    accounts.close();
    sources.close();
    readings.close();
  }
}
