package dev.plumbline.benchmarks.evaluation;

import static dev.plumbline.engine.policy.Result.FAIL;
import static dev.plumbline.engine.policy.Result.NOT_APPLICABLE;
import static dev.plumbline.engine.policy.Result.PASS;
import static dev.plumbline.engine.policy.Result.UNKNOWN;

import dev.plumbline.engine.policy.Result;

/** A stack, what STACK-DRIFT says of it, and whether it is a baseline that stands. */
enum StackCase implements Weighted {
  BASELINE(450, "baseline", "CREATE_COMPLETE", "IN_SYNC", 2, PASS, Ternary.YES),
  APPLICATION(350, "app", "UPDATE_COMPLETE", "IN_SYNC", 1, PASS, Ternary.NO),
  DRIFTED(60, "app", "UPDATE_COMPLETE", "DRIFTED", 1, FAIL, Ternary.NO),
  CHECKED_LONG_AGO(40, "baseline", "UPDATE_COMPLETE", "IN_SYNC", 30, FAIL, Ternary.YES),
  NEVER_CHECKED(20, "app", "CREATE_COMPLETE", "IN_SYNC", StackCase.ABSENT, FAIL, Ternary.NO),
  ROLLED_BACK(30, "baseline", "ROLLBACK_COMPLETE", "NOT_CHECKED", 1, FAIL, Ternary.NO),
  DELETED(30, "app", "DELETE_COMPLETE", "IN_SYNC", 1, NOT_APPLICABLE, Ternary.NO),
  STATUS_NOT_SAID(10, "baseline", "", "IN_SYNC", 1, UNKNOWN, Ternary.UNKNOWN),
  DRIFT_NOT_SAID(10, "app", "CREATE_COMPLETE", "", 1, UNKNOWN, Ternary.NO);

  /** Instead of the days since the last drift check, where there was none. */
  static final int ABSENT = -1;

  private final int weight;
  final String name;

  /** Empty where it is left out, as {@link #drift}. */
  final String status;

  final String drift;

  /** Days since the last drift check. */
  final int checked;

  final Result inSync;
  final Ternary isBaseline;

  StackCase(
      int weight,
      String name,
      String status,
      String drift,
      int checked,
      Result inSync,
      Ternary isBaseline) {
    this.weight = weight;
    this.name = name;
    this.status = status;
    this.drift = drift;
    this.checked = checked;
    this.inSync = inSync;
    this.isBaseline = isBaseline;
  }

  @Override
  public int weight() {
    return weight;
  }
}
