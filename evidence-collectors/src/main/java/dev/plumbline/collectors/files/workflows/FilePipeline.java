package dev.plumbline.collectors.files.workflows;

import static dev.plumbline.collectors.framework.Fields.fields;
import static java.util.Objects.requireNonNull;

import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.engine.evidence.LineGap;
import java.util.ArrayList;
import java.util.List;

/**
 * A pipeline as its file tells it.
 *
 * @param name as people call it; empty if it has none
 * @param jobs in the order of the file
 * @param whole whether these are all its jobs; an included file that is elsewhere may have more
 * @param doubts what the file does not tell
 */
record FilePipeline(String name, List<Job> jobs, boolean whole, Doubts doubts) {
  FilePipeline {
    requireNonNull(name, "name is null");
    jobs = List.copyOf(jobs);
    requireNonNull(doubts, "doubts is null");
  }

  /** Why some of its data is left out. */
  LineGap gap() {
    return doubts.gap();
  }

  /**
   * The pipeline as data, in the shape of CodePipeline's.
   *
   * @param id the pipeline's id, with which those of its stages begin
   */
  Fields data(String id) {
    JobGraph graph = new JobGraph(DeploymentSplit.apply(jobs));
    Told production = Told.any(jobs.stream().map(Job::production).toList());
    Fields data = fields().ifKnown("name", name.isEmpty() ? id : name);
    (whole ? production : production.or(Told.NOTHING)).into(data, "production");
    return whole
        ? data.things("stages", graph.order().stream().map(job -> stage(job, graph, id)).toList())
        : data;
  }

  private Fields stage(Job job, JobGraph graph, String pipeline) {
    String id = pipeline + "/" + job.id();
    Fields data = Fields.thing(id).ifKnown("name", job.name());
    Told securityTest = job.securityTest();
    Told blocks = graph.blocks(job);
    if (List.of(securityTest, blocks, job.production(), job.approval()).contains(Told.NOTHING)) {
      doubts.orElse("not all of the job \"%s\" is decided in the file".formatted(job.id()));
    }
    securityTest.into(data, "securityTest");
    blocks.into(data, "blocking");
    job.production().into(data, "production");
    job.approval().into(data, "approval");
    return data.things("actions", actions(job, id));
  }

  private static List<Fields> actions(Job job, String stage) {
    List<Fields> actions = new ArrayList<>();
    for (Step step : job.steps()) {
      int order = actions.size() + 1;
      Fields action =
          Fields.thing(stage + "/" + order).ifKnown("name", step.name()).with("order", order);
      if (!step.kind().category().isEmpty()) {
        action.orAbsent("category", step.kind().category());
      }
      String provider = step.provider();
      actions.add(action.orAbsent("provider", provider.isEmpty() ? null : provider));
    }
    return actions;
  }
}
