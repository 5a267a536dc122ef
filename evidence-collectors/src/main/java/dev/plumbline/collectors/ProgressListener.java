package dev.plumbline.collectors;

import dev.plumbline.engine.evidence.Coverage;
import java.time.Duration;
import java.util.List;

/** Is told of every cell that was read; called by one thread at a time. */
@FunctionalInterface
public interface ProgressListener {
  ProgressListener SILENT = (row, done, total) -> {};

  /**
   * A cell was read.
   *
   * @param row how the reading of the cell ended
   * @param done cells read so far
   * @param total cells to read
   */
  void read(Coverage row, int done, int total);

  /**
   * How many sources are read to their end, in all accounts and Regions.
   *
   * @param done sources of which no cell is still to be read
   * @param total sources of which there are cells to read
   */
  default void sources(int done, int total) {}

  /**
   * How many accounts are read to their end. The account of the credentials has the sources of the
   * organization too.
   *
   * @param done accounts of which no cell is still to be read
   * @param total accounts of which there are cells to read
   */
  default void accounts(int done, int total) {}

  /** The sources that are being read at the moment, in whichever account, by name and sorted. */
  default void underWay(List<String> sources) {}

  /** The rest cannot take less time than this, by the rates that AWS allows. */
  default void remaining(Duration atLeast) {}
}
