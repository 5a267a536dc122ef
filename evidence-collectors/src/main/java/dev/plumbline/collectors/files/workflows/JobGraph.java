package dev.plumbline.collectors.files.workflows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which job comes before which, and whose failure keeps which from running. */
final class JobGraph {

  private final Map<String, Job> jobs = new LinkedHashMap<>();
  private final Map<String, Map<String, Told>> guards = new HashMap<>();

  /**
   * @param jobs in the order of the file; each names only jobs among them
   */
  JobGraph(List<Job> jobs) {
    jobs.forEach(job -> this.jobs.put(job.id(), job));
  }

  /** The id of a job that needs itself by way of others, if there is one. */
  Optional<String> cycle() {
    List<String> ordered = order().stream().map(Job::id).toList();
    return jobs.keySet().stream().filter(id -> !ordered.contains(id)).findFirst();
  }

  /** Each job after those it needs, otherwise in the order of the file; none that is in a cycle. */
  List<Job> order() {
    Map<String, Job> ordered = new LinkedHashMap<>();
    List<Job> waiting = new ArrayList<>(jobs.values());
    Optional<Job> next = ready(waiting, ordered);
    while (next.isPresent()) {
      ordered.put(next.get().id(), next.get());
      waiting.remove(next.get());
      next = ready(waiting, ordered);
    }
    return List.copyOf(ordered.values());
  }

  private static Optional<Job> ready(List<Job> waiting, Map<String, Job> ordered) {
    return waiting.stream().filter(job -> ordered.keySet().containsAll(job.needs())).findFirst();
  }

  /**
   * Whether what fails in a job keeps the release back: every job that deploys to production; in a
   * pipeline without one, whatever comes after. Of a graph without a cycle.
   */
  Told blocks(Job job) {
    Told blocks = job.stopsWhenTested();
    for (Job other : jobs.values()) {
      if (!other.equals(job) && other.production() != Told.NO) {
        Told guarded = guards(job, other);
        blocks = blocks.and(other.production() == Told.YES ? guarded : guarded.or(Told.NOTHING));
      }
    }
    return blocks;
  }

  /** Whether one job's failure keeps another from running. */
  private Told guards(Job first, Job last) {
    Map<String, Told> known = guards.computeIfAbsent(first.id(), id -> new HashMap<>());
    Told before = known.get(last.id());
    if (before != null) {
      return before;
    }
    Told guarded = Told.NO;
    for (String need : last.needs()) {
      Job needed = jobs.get(need);
      if (needed != null) {
        guarded = guarded.or(needed.equals(first) ? Told.YES : guards(first, needed));
      }
    }
    Told answer = last.heedsFailure().and(guarded);
    known.put(last.id(), answer);
    return answer;
  }
}
