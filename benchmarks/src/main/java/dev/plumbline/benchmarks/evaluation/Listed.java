package dev.plumbline.benchmarks.evaluation;

import java.util.List;
import java.util.function.Function;

/**
 * Things that were seen.
 *
 * @param whole whether these are all
 */
public record Listed<T>(List<T> items, boolean whole) {

  /** Whether there is one that has it. */
  public Ternary some(Function<T, Ternary> has) {
    Ternary any = whole ? Ternary.NO : Ternary.UNKNOWN;
    for (T item : items) {
      any = any.or(has.apply(item));
    }
    return any;
  }

  /** Of a thing of which there is at most one: what it has, and no where there is none. */
  public Ternary ofOne(Function<T, Ternary> has) {
    if (items.isEmpty()) {
      return whole ? Ternary.NO : Ternary.UNKNOWN;
    }
    return has.apply(items.get(0));
  }
}
