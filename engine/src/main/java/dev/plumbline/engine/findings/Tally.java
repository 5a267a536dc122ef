package dev.plumbline.engine.findings;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many findings of a group have each status.
 *
 * @param key what the group is: a practice's choice id, an account, a policy
 * @param counts a status without findings may be missing
 */
public record Tally(String key, Map<Status, Long> counts) {
  public Tally {
    requireNonNull(key, "key is null");
    Map<Status, Long> all = new EnumMap<>(Status.class);
    for (Status status : Status.values()) {
      all.put(status, counts.getOrDefault(status, 0L));
    }
    counts = java.util.Collections.unmodifiableMap(all);
  }

  /** Whether the group has no findings at all. */
  public boolean isEmpty() {
    return counts.values().stream().allMatch(count -> count == 0);
  }

  public long count(Status status) {
    return counts.getOrDefault(status, 0L);
  }
}
