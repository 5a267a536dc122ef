package dev.plumbline.benchmarks.evaluation;

import dev.plumbline.engine.policy.Result;

/** How an account is named, and what NAMED-WELL says of that. */
enum NameCase implements Weighted {
  GOOD(900, Result.PASS),
  WITH_BLANKS(90, Result.FAIL),
  NOT_SAID(10, Result.UNKNOWN);

  private final int weight;
  final Result namedWell;

  NameCase(int weight, Result namedWell) {
    this.weight = weight;
    this.namedWell = namedWell;
  }

  @Override
  public int weight() {
    return weight;
  }

  Field name(int account) {
    return switch (this) {
      case GOOD -> Field.text("team-app-" + account);
      case WITH_BLANKS -> Field.text("Team App " + account);
      case NOT_SAID -> Field.LEFT_OUT;
    };
  }
}
