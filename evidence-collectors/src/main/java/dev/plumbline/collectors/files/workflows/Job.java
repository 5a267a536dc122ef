package dev.plumbline.collectors.files.workflows;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A part of a pipeline that runs in one piece; it becomes a stage.
 *
 * @param id unique in its pipeline
 * @param name as people call it
 * @param needs the ids of the jobs that come before it
 * @param heedsFailure whether it is left out once a job that it needs failed
 * @param stops whether it fails at all when something in it fails
 * @param production whether it deploys to production
 * @param approval whether a person has to let it run
 * @param steps in their order
 */
record Job(
    String id,
    String name,
    List<String> needs,
    Told heedsFailure,
    Told stops,
    Told production,
    Told approval,
    List<Step> steps) {
  Job {
    requireNonNull(id, "id is null");
    requireNonNull(name, "name is null");
    needs = List.copyOf(needs);
    requireNonNull(heedsFailure, "heedsFailure is null");
    requireNonNull(stops, "stops is null");
    requireNonNull(production, "production is null");
    requireNonNull(approval, "approval is null");
    steps = List.copyOf(steps);
  }

  Told securityTest() {
    return Told.any(steps.stream().map(Step::securityTest).toList());
  }

  /** Whether the job fails when a security test in it does; of a job without one, when it fails. */
  Told stopsWhenTested() {
    List<Told> tests =
        steps.stream()
            .filter(step -> step.securityTest() != Told.NO)
            .map(step -> step.securityTest().and(step.stops()))
            .toList();
    return tests.isEmpty() ? stops : stops.and(Told.any(tests));
  }

  Job withNeeds(List<String> others) {
    return new Job(id, name, others, heedsFailure, stops, production, approval, steps);
  }
}
