package dev.plumbline.collectors.aws.codepipeline;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.aws.client.SecondLook;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.NothingThere;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import java.util.List;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;
import software.amazon.awssdk.services.codepipeline.model.GetPipelineResponse;
import software.amazon.awssdk.services.codepipeline.model.PipelineDeclaration;
import software.amazon.awssdk.services.codepipeline.model.PipelineSummary;

/** Pipelines with their stages and actions, their last successful runs, and their gates. */
public final class CodePipelineCollector implements Collector {

  static final String LIST = "codepipeline:ListPipelines";
  private static final String GET = "codepipeline:GetPipeline";

  private final Clients clients;

  public CodePipelineCollector(Clients clients) {
    this.clients = clients;
  }

  @Override
  public List<CollectedSource> sources() {
    return List.of(
        CollectedSource.of("pipelines", Reach.REGION, LIST, GET),
        PipelineRuns.SOURCE,
        PipelineStates.SOURCE);
  }

  @Override
  public Reading read(Cell cell) {
    try (CodePipelineClient client = clients.of(cell, CodePipelineClient.builder())) {
      Listed<PipelineSummary> pipelines = list(client);
      return switch (cell.source()) {
        case PipelineRuns.NAME -> runs(cell, client, pipelines);
        case PipelineStates.NAME ->
            pipelines.reading(cell, new PipelineStates(client, clients.calls())::add);
        default -> declarations(cell, client, pipelines);
      };
    }
  }

  private Reading runs(Cell cell, CodePipelineClient client, Listed<PipelineSummary> pipelines) {
    try (CodeBuildClient builds = clients.of(cell, CodeBuildClient.builder())) {
      return pipelines.reading(
          cell,
          new PipelineRuns(client, new Builds(builds, clients.calls()), clients.calls())::add);
    }
  }

  private static Fields described(Answer<GetPipelineResponse> answer) {
    PipelineDeclaration pipeline = answer.part("pipeline", GetPipelineResponse::pipeline);
    Fields fields = Stages.pipeline(pipeline).ifKnown("role", pipeline.roleArn());
    return answer.value().metadata() == null
        ? fields
        : fields.ifKnown("address", answer.value().metadata().pipelineArn());
  }

  private Reading declarations(
      Cell cell, CodePipelineClient client, Listed<PipelineSummary> pipelines) {
    SecondLook second =
        SecondLook.at("PipelineNotFoundException", () -> list(client), PipelineSummary::name);
    return pipelines.reading(
        cell, (pipeline, gathering) -> describe(pipeline, client, second, gathering));
  }

  private Listed<PipelineSummary> list(CodePipelineClient client) {
    return clients
        .calls()
        .list(
            LIST,
            client.listPipelinesPaginator(r -> {}),
            page -> Page.of(page.pipelines(), page.nextToken()));
  }

  private void describe(
      Answer<PipelineSummary> listed,
      CodePipelineClient client,
      SecondLook second,
      Gathering gathering) {
    String name = listed.value().name();
    try {
      Answer<GetPipelineResponse> answer =
          clients.calls().call(GET, () -> client.getPipeline(r -> r.name(name)));
      gathering.add("pipeline", name, answer.from(), described(answer));
    } catch (NothingThere gone) {
      gathering.answered(gone.from());
    } catch (ReadFailure failed) {
      if (second.isGone(name, failed.failure())) {
        return;
      }
      gathering.add("pipeline", name, listed.from(), fields().orAbsent("name", name));
      gathering.fail(failed.failure());
    }
  }
}
