package dev.plumbline.collectors.framework;

import dev.plumbline.engine.evidence.Coverage;

/** Counts a run; called from several threads. */
public interface Meter {

  /** So many more cells are to be read. */
  void expect(int cells);

  /** A cell was read, and this is how it ended. */
  void read(Coverage row);
}
