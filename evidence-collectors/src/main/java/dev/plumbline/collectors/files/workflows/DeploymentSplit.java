package dev.plumbline.collectors.files.workflows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Takes a job apart that tests and then deploys to production, so that the test stands in a stage
 * before the deployment as it would in CodePipeline. Which steps deploy, a table tells; if it knows
 * none of them, the deployment may come after the last test or before, and nothing is told.
 */
final class DeploymentSplit {

  private DeploymentSplit() {}

  /** The jobs with those taken apart in two; the second part keeps the id. */
  static List<Job> apply(List<Job> jobs) {
    List<Job> parts = new ArrayList<>();
    for (Job job : jobs) {
      int at = job.production() == Told.NO ? 0 : place(job.steps());
      if (at == 0) {
        parts.add(job);
      } else {
        parts.add(before(job, at));
        parts.add(deployment(job, at));
      }
    }
    return parts;
  }

  /** The number of steps before the deployment; 0 if there is no test among them. */
  private static int place(List<Step> steps) {
    int deployment = first(steps);
    int lastTest =
        IntStream.range(0, steps.size())
            .filter(i -> steps.get(i).securityTest() != Told.NO)
            .max()
            .orElse(-1);
    if (deployment >= 0) {
      boolean tested =
          steps.subList(0, deployment).stream().anyMatch(s -> s.securityTest() != Told.NO);
      return tested ? deployment : 0;
    }
    return lastTest < steps.size() - 1 ? lastTest + 1 : 0;
  }

  private static int first(List<Step> steps) {
    return IntStream.range(0, steps.size())
        .filter(i -> steps.get(i).deploys())
        .findFirst()
        .orElse(-1);
  }

  private static String beforeId(Job job) {
    return job.id() + "/before";
  }

  private static Job before(Job job, int at) {
    boolean known = job.steps().get(at).deploys();
    return new Job(
        beforeId(job),
        job.name() + ", before the deployment",
        job.needs(),
        job.heedsFailure(),
        job.stops(),
        known ? Told.NO : Told.NOTHING,
        job.approval(),
        job.steps().subList(0, at));
  }

  private static Job deployment(Job job, int at) {
    List<Step> steps = job.steps().subList(at, job.steps().size());
    Told heeds =
        steps.get(0).deploys()
            ? steps.get(0).heedsFailure()
            : steps.stream().map(Step::heedsFailure).reduce(Told.YES, Told::and);
    return new Job(
        job.id(),
        job.name(),
        List.of(beforeId(job)),
        heeds,
        job.stops(),
        job.production(),
        Told.NO,
        steps);
  }
}
