package dev.plumbline.engine.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes that together give a condition the wanted truth. */
record Plan(List<Change> changes) {
  static final Plan NOTHING = new Plan(List.of());

  Plan {
    changes = List.copyOf(changes);
  }

  static Plan of(Change change) {
    return new Plan(List.of(change));
  }

  static Optional<Plan> cheaper(Optional<Plan> one, Optional<Plan> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return other.get().cost() < one.get().cost() ? other : one;
  }

  static Plan together(List<Plan> plans) {
    return plans.stream().reduce(NOTHING, Plan::and);
  }

  Plan and(Plan other) {
    List<Change> all = new ArrayList<>(changes);
    all.addAll(other.changes);
    return new Plan(all);
  }

  Plan without(Change change) {
    return new Plan(changes.stream().filter(each -> each != change).toList());
  }

  int cost() {
    return changes.stream().mapToInt(Change::cost).sum();
  }

  boolean canBeTried() {
    return changes.stream().allMatch(Change::canBeTried);
  }

  /** What was assumed before, overlaid with these changes. */
  Map<Place, Object> over(Map<Place, Object> assumed) {
    Map<Place, Object> all = new HashMap<>(assumed);
    changes.forEach(change -> all.putAll(change.edits()));
    return all;
  }
}
