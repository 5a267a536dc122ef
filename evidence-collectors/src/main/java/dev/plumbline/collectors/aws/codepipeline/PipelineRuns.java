package dev.plumbline.collectors.aws.codepipeline;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Calls;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.NothingThere;
import dev.plumbline.collectors.framework.Reach;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;
import software.amazon.awssdk.services.codepipeline.model.ActionExecutionDetail;
import software.amazon.awssdk.services.codepipeline.model.ListPipelineExecutionsResponse;
import software.amazon.awssdk.services.codepipeline.model.PipelineExecutionSummary;
import software.amazon.awssdk.services.codepipeline.model.PipelineSummary;
import software.amazon.awssdk.services.codepipeline.model.SourceRevision;

/**
 * The last run of each pipeline that succeeded: what is in production, if it deploys there. A
 * pipeline that never succeeded has none.
 */
record PipelineRuns(CodePipelineClient client, Builds builds, Calls calls) {

  static final String NAME = "pipeline runs";
  private static final String RUNS = "codepipeline:ListPipelineExecutions";
  private static final String ACTIONS = "codepipeline:ListActionExecutions";
  static final CollectedSource SOURCE =
      CollectedSource.of(NAME, Reach.REGION, CodePipelineCollector.LIST, RUNS, ACTIONS, Builds.GET);

  void add(Answer<PipelineSummary> pipeline, Gathering gathering) {
    String name = pipeline.value().name();
    try {
      Listed<PipelineExecutionSummary> runs =
          calls.list(
              RUNS,
              client.listPipelineExecutionsPaginator(r -> r.pipelineName(name)),
              PipelineRuns::untilSuccess);
      gathering.fail(runs.gap());
      Optional<Answer<PipelineExecutionSummary>> success =
          runs.items().stream().filter(run -> succeeded(run.value())).findFirst();
      success.ifPresent(
          run ->
              gathering.add("pipeline run", name, run.from(), run(name, run.value(), gathering)));
    } catch (NothingThere gone) {
      gathering.answered(gone.from());
    }
  }

  /** Runs come newest first: no page is asked for after the one with a success. */
  private static Page<PipelineExecutionSummary> untilSuccess(ListPipelineExecutionsResponse page) {
    List<PipelineExecutionSummary> runs = page.pipelineExecutionSummaries();
    return runs.stream().anyMatch(PipelineRuns::succeeded)
        ? Page.of(runs, null)
        : Page.of(runs, page.nextToken());
  }

  private static boolean succeeded(PipelineExecutionSummary run) {
    return "Succeeded".equals(run.statusAsString());
  }

  private Fields run(String pipeline, PipelineExecutionSummary run, Gathering gathering) {
    String id = pipeline + "/" + run.pipelineExecutionId();
    Fields fields =
        fields()
            .orAbsent("pipeline", pipeline)
            .ifKnown("started", run.startTime())
            .ifKnown("trigger", run.trigger() == null ? null : run.trigger().triggerTypeAsString())
            .texts(
                "revisions",
                run.sourceRevisions().stream().map(SourceRevision::revisionId).toList());
    Listed<ActionExecutionDetail> actions =
        calls.list(
            ACTIONS,
            client.listActionExecutionsPaginator(
                r ->
                    r.pipelineName(pipeline)
                        .filter(f -> f.pipelineExecutionId(run.pipelineExecutionId()))),
            page -> Page.of(page.actionExecutionDetails(), page.nextToken()));
    gathering.fail(actions.gap());
    if (actions.last().isPresent()) {
      List<ActionExecutionDetail> latest = RunActions.latest(actions.values());
      Builds.Found found = builds.of(latest, gathering);
      fields
          .with("production", RunActions.deployedToProduction(latest))
          .things("actions", latest.stream().map(a -> RunActions.fields(id, a, found)).toList());
    }
    return fields;
  }
}
