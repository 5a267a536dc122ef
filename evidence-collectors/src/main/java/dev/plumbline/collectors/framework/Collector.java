package dev.plumbline.collectors.framework;

import dev.plumbline.engine.evidence.Cell;
import java.util.List;

/** Reads the evidence of one service, a cell at a time; safe to use from several threads. */
public interface Collector {

  List<CollectedSource> sources();

  /** Whether there is anything to read for a cell; one that is never read has no row. */
  default boolean reads(Cell cell) {
    return true;
  }

  /**
   * Reads one cell of one of the {@link #sources()}.
   *
   * @throws ReadFailure when nothing of it could be read
   * @throws NothingThere when the service answered that there is nothing of the kind
   */
  Reading read(Cell cell);
}
