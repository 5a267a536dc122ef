package dev.plumbline.benchmarks.evaluation;

import java.util.random.RandomGenerator;

/** A case that is drawn as often as its weight says, beside those of its kind. */
interface Weighted {
  int weight();

  static <T extends Weighted> T pick(RandomGenerator random, T[] cases) {
    int sum = 0;
    for (T each : cases) {
      sum += each.weight();
    }
    int left = random.nextInt(sum);
    for (T each : cases) {
      left -= each.weight();
      if (left < 0) {
        return each;
      }
    }
    throw new IllegalStateException("no weight is left");
  }
}
