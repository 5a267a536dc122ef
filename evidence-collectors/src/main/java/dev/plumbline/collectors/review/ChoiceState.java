package dev.plumbline.collectors.review;

import static java.util.Objects.requireNonNull;

/**
 * How a choice of a review stands.
 *
 * @param status {@code SELECTED}, {@code UNSELECTED}, {@code NOT_APPLICABLE}, or what a newer
 *     Well-Architected Tool says
 * @param note empty for none
 */
public record ChoiceState(String status, String note) {
  static final String SELECTED = "SELECTED";
  static final String UNSELECTED = "UNSELECTED";

  /** As a choice is that nobody has answered. */
  public static final ChoiceState UNANSWERED = new ChoiceState(UNSELECTED, "");

  public ChoiceState {
    requireNonNull(status, "status is null");
    requireNonNull(note, "note is null");
  }
}
