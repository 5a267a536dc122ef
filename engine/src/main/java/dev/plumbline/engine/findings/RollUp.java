package dev.plumbline.engine.findings;

import java.util.OptionalInt;

/**
 * A group of findings as one verdict: FAIL over UNKNOWN over WAIVED over PASS over NOT_APPLICABLE.
 * A group without findings is UNKNOWN: nothing was looked at.
 */
public record RollUp(Tally tally, Status verdict) {

  /** Findings to which the policies apply. */
  public long applicable() {
    return decided() + tally.count(Status.UNKNOWN);
  }

  /** Applicable findings that are not unknown. */
  public long decided() {
    return tally.count(Status.PASS) + tally.count(Status.FAIL) + tally.count(Status.WAIVED);
  }

  /**
   * Passes among the applicable findings in whole percent, rounded down; empty when none applies.
   */
  public OptionalInt compliantPercent() {
    return percent(tally.count(Status.PASS));
  }

  /**
   * Decided among the applicable findings in whole percent, rounded down; empty when none applies.
   */
  public OptionalInt provenPercent() {
    return percent(decided());
  }

  private OptionalInt percent(long part) {
    return applicable() == 0
        ? OptionalInt.empty()
        : OptionalInt.of((int) (100 * part / applicable()));
  }
}
