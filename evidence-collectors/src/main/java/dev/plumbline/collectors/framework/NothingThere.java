package dev.plumbline.collectors.framework;

import dev.plumbline.engine.evidence.Observation.From;

/** An answer that says: there is nothing of the kind. It makes a reading complete. */
public final class NothingThere extends RuntimeException {

  private final transient From from;

  public NothingThere(From from) {
    super(from.operation() + " answered that there is nothing of the kind");
    this.from = from;
  }

  public From from() {
    return from;
  }
}
