package dev.plumbline.collectors.review;

import static java.util.Objects.requireNonNull;

/**
 * What an evaluation says of a practice.
 *
 * @param choiceId the choice of the review that stands for the practice, such as {@code
 *     "sec_securely_operate_aws_account"}
 * @param note why, for the reader of the review; at most {@value #LONGEST_NOTE} characters
 */
public record PracticeResult(String choiceId, Outcome outcome, String note) {
  /** What the Well-Architected Tool takes. */
  public static final int LONGEST_NOTE = 250;

  /** How a practice stands. */
  public enum Outcome {
    MET,
    NOT_MET,
    /** Evidence is missing: this never becomes a choice that is selected. */
    UNKNOWN,
    /** Nothing in the estate falls under it; what people answered is left alone. */
    NOTHING_APPLIES
  }

  public PracticeResult {
    requireNonNull(choiceId, "choiceId is null");
    requireNonNull(outcome, "outcome is null");
    if (note.length() > LONGEST_NOTE) {
      throw new IllegalArgumentException("a note has at most " + LONGEST_NOTE + " characters");
    }
  }
}
