package dev.plumbline.collectors.framework;

import dev.plumbline.engine.evidence.Coverage;

/** Counts a run; called from several threads. */
public interface Meter {
  /** One more cell of the source is to be read. */
  void expect(CollectedSource source);

  /** A cell of the source was read, and this is how it ended. */
  void read(CollectedSource source, Coverage row);
}
