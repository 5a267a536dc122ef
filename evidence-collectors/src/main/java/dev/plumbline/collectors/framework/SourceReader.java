package dev.plumbline.collectors.framework;

import dev.plumbline.engine.evidence.Cell;

/** Reads one source of evidence; safe to use from several threads. */
public interface SourceReader {

  CollectedSource source();

  /**
   * Reads one cell of the source.
   *
   * @throws ReadFailure when nothing of it could be read
   * @throws NothingThere when the service answered that there is nothing of the kind
   */
  Reading read(Cell cell);
}
