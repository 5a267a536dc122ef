package dev.plumbline.benchmarks.evaluation;

/** Whether at least half of some things have what is asked, however the unknown turns out. */
final class HalfOf {
  private long good;
  private long bad;
  private long goodAtBest;
  private long badAtWorst;

  /**
   * Counts a thing.
   *
   * @param counts whether it is one of those that are asked
   */
  void add(Ternary counts, Ternary has) {
    if (counts == Ternary.NO) {
      return;
    }
    if (counts == Ternary.YES && has == Ternary.YES) {
      good++;
    } else if (counts == Ternary.YES && has == Ternary.NO) {
      bad++;
    } else {
      goodAtBest += has == Ternary.NO ? 0 : 1;
      badAtWorst += has == Ternary.YES ? 0 : 1;
    }
  }

  /** What is so if these are all; if there may be more, any share may be. */
  Ternary of(Reading reading) {
    if (reading != Reading.COMPLETE) {
      return Ternary.UNKNOWN;
    }
    if (good >= bad + badAtWorst) {
      return Ternary.YES;
    }
    return good + goodAtBest >= bad ? Ternary.UNKNOWN : Ternary.NO;
  }
}
