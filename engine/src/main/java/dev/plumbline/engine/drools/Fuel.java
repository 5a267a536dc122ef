package dev.plumbline.engine.drools;

import java.util.function.LongSupplier;

/**
 * How long one policy may still run in one batch. Every clause and every item burns a drop; the
 * clock is looked at once in 1024 drops. Halting a rule engine does not stop a predicate that runs:
 * throwing does.
 */
final class Fuel {
  private static final int MASK = 1023;

  private final LongSupplier clock;
  private final long budget;
  private long spent;
  private long startedAt;
  private int drops;
  private boolean empty;

  /**
   * @param clock monotonic, in nanoseconds
   * @param budget in nanoseconds
   */
  Fuel(LongSupplier clock, long budget) {
    this.clock = clock;
    this.budget = budget;
  }

  void start() {
    startedAt = clock.getAsLong();
  }

  void stop() {
    spent += clock.getAsLong() - startedAt;
  }

  boolean isEmpty() {
    return empty;
  }

  void burn() {
    drops++;
    if ((drops & MASK) == 0 && spent + clock.getAsLong() - startedAt > budget) {
      empty = true;
      throw new OutOfFuelException();
    }
  }

  /** Ends a policy that ran too long; never leaves the package. */
  static final class OutOfFuelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutOfFuelException() {
      super("the time limit is used up", null, false, false);
    }
  }
}
