package dev.plumbline.engine.drools;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long one policy may run in one batch before what it has not decided there is unknown.
 *
 * @param perPolicyAndBatch the time limit
 * @param clock monotonic, in nanoseconds
 */
public record Budget(Duration perPolicyAndBatch, LongSupplier clock) {

  /** Ten seconds: hundreds of times what an honest policy takes for 500 accounts. */
  public static Budget standard() {
    return new Budget(Duration.ofSeconds(10), System::nanoTime);
  }

  Fuel fuel() {
    return new Fuel(clock, perPolicyAndBatch.toNanos());
  }
}
