package dev.plumbline.collectors.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What would change in the answer of a question.
 *
 * @param changes by choice
 * @param leftAlone sentences about choices that stay as they are, and why
 */
public record ReviewPlan(SortedMap<String, Change> changes, List<String> leftAlone) {

  /** A choice before and after. */
  public record Change(ChoiceState before, ChoiceState after) {}

  public ReviewPlan {
    changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
    leftAlone = List.copyOf(leftAlone);
  }

  /**
   * Compares results with an answer.
   *
   * @param answer all choices of the question, by their ids
   */
  public static ReviewPlan of(List<PracticeResult> results, Map<String, ChoiceState> answer) {
    SortedMap<String, Change> changes = new TreeMap<>();
    List<String> leftAlone = new ArrayList<>();
    TreeMap<String, ChoiceState> others = new TreeMap<>(answer);
    for (PracticeResult result : results) {
      ChoiceState before = others.remove(result.choiceId());
      if (before == null) {
        leftAlone.add(result.choiceId() + ": the review's lens has no such choice");
      } else if (result.outcome() == PracticeResult.Outcome.NOTHING_APPLIES) {
        leftAlone.add(result.choiceId() + ": nothing falls under it");
      } else {
        ChoiceState after = after(result);
        if (!after.equals(before)) {
          changes.put(result.choiceId(), new Change(before, after));
        }
      }
    }
    others.keySet().forEach(choice -> leftAlone.add(choice + ": the catalogue does not know it"));
    return new ReviewPlan(changes, leftAlone);
  }

  private static ChoiceState after(PracticeResult result) {
    return new ChoiceState(
        result.outcome() == PracticeResult.Outcome.MET
            ? ChoiceState.SELECTED
            : ChoiceState.UNSELECTED,
        result.note());
  }

  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** The answer as it is to be afterwards. */
  public Map<String, ChoiceState> applied(Map<String, ChoiceState> answer) {
    Map<String, ChoiceState> after = new TreeMap<>(answer);
    changes.forEach((choice, change) -> after.put(choice, change.after()));
    return after;
  }
}
