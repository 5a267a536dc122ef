package dev.plumbline.benchmarks.evaluation;

import dev.plumbline.engine.policy.Result;

/** A Region an account may use, and what REGION-OPTED-OUT says of it. */
enum RegionCase implements Weighted {
  BY_DEFAULT(600, Field.text("ENABLED_BY_DEFAULT"), Result.PASS),
  DISABLED(300, Field.text("DISABLED"), Result.PASS),
  ENABLED(80, Field.text("ENABLED"), Result.FAIL),
  NO_STATUS(10, Field.ABSENT, Result.FAIL),
  NOT_SAID(10, Field.LEFT_OUT, Result.UNKNOWN);

  private final int weight;
  final Field status;
  final Result optedOut;

  RegionCase(int weight, Field status, Result optedOut) {
    this.weight = weight;
    this.status = status;
    this.optedOut = optedOut;
  }

  @Override
  public int weight() {
    return weight;
  }
}
