package dev.plumbline.collectors.framework;

import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Coverage;

/** Counts a run; called from several threads. */
public interface Meter {
  /** One more cell of the source is to be read. */
  void expect(CollectedSource source, Cell cell);

  /** A cell of the source is being read from now on, maybe for a second time. */
  void begin(CollectedSource source);

  /** It is no longer being read; its lines may still have to be written. */
  void end(CollectedSource source);

  /** A cell of the source was read and written, and this is how it ended. */
  void read(CollectedSource source, Coverage row);
}
