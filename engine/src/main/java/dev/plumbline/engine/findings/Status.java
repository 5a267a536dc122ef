package dev.plumbline.engine.findings;

/**
 * A finding's result as it counts: a failure under a live exception shows as {@link #WAIVED}. Worst
 * first.
 */
public enum Status {
  FAIL,
  UNKNOWN,
  WAIVED,
  PASS,
  NOT_APPLICABLE
}
