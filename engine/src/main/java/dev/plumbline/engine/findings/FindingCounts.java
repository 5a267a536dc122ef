package dev.plumbline.engine.findings;

import dev.plumbline.engine.policy.Severity;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many findings there are, by practice, severity and status. Not for several threads. */
public final class FindingCounts {
  private final SortedMap<Group, Map<Status, Long>> counts = new TreeMap<>();

  private record Group(String practice, Severity severity) implements Comparable<Group> {
    @Override
    public int compareTo(Group other) {
      int byPractice = practice.compareTo(other.practice);
      return byPractice != 0 ? byPractice : severity.compareTo(other.severity);
    }
  }

  public void add(Finding finding) {
    add(finding.practice(), finding.severity(), finding.status(), 1);
  }

  /** Adds the counts of others. */
  public void add(FindingCounts others) {
    others.forEach(this::add);
  }

  /** Takes one count. */
  @FunctionalInterface
  public interface Visitor {
    void count(String practice, Severity severity, Status status, long number);
  }

  /** Hands over every count, sorted. */
  public void forEach(Visitor visitor) {
    counts.forEach(
        (group, byStatus) ->
            byStatus.forEach(
                (status, number) ->
                    visitor.count(group.practice(), group.severity(), status, number)));
  }

  public void add(String practice, Severity severity, Status status, long number) {
    counts
        .computeIfAbsent(new Group(practice, severity), group -> new EnumMap<>(Status.class))
        .merge(status, number, Long::sum);
  }

  /** Of all practices together. */
  public Map<Status, Long> byStatus() {
    return sum("", true);
  }

  /**
   * Of one practice.
   *
   * @param practice its choice id
   */
  public Map<Status, Long> byStatus(String practice) {
    return sum(practice, false);
  }

  private Map<Status, Long> sum(String practice, boolean every) {
    Map<Status, Long> sums = new EnumMap<>(Status.class);
    counts.forEach(
        (group, byStatus) -> {
          if (every || group.practice().equals(practice)) {
            byStatus.forEach((status, number) -> sums.merge(status, number, Long::sum));
          }
        });
    return sums;
  }

  /** Whether a finding of a severity or worse has the status. */
  public boolean has(Status status, Severity orWorse) {
    return counts.entrySet().stream()
        .filter(group -> group.getKey().severity().compareTo(orWorse) <= 0)
        .anyMatch(group -> group.getValue().containsKey(status));
  }

  public long total() {
    return byStatus().values().stream().mapToLong(Long::longValue).sum();
  }
}
