package dev.plumbline.collectors;

import dev.plumbline.engine.evidence.Coverage;

/** Is told of every cell that was read; called by one thread at a time. */
@FunctionalInterface
public interface ProgressListener {

  ProgressListener SILENT = (row, done, total) -> {};

  /**
   * A cell was read.
   *
   * @param row how the reading of the cell ended
   * @param done cells read so far
   * @param total cells in the ledger
   */
  void read(Coverage row, int done, int total);
}
