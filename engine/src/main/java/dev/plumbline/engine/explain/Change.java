package dev.plumbline.engine.explain;

import java.util.Map;

/**
 * A way in which the evidence would have to differ.
 *
 * @param sentence a clause that completes "it would pass if"
 * @param edits the values it stands for: an {@link dev.plumbline.engine.evidence.Observed} or a
 *     {@link dev.plumbline.engine.things.Listing}; empty where no value that would do is known
 * @param cost how many observed values it changes; an item that is missing counts as two, a text of
 *     an item as three
 */
record Change(String sentence, Map<Place, Object> edits, int cost) {
  Change {
    edits = Map.copyOf(edits);
  }

  /** Whether there are values to try it with. */
  boolean canBeTried() {
    return !edits.isEmpty();
  }
}
