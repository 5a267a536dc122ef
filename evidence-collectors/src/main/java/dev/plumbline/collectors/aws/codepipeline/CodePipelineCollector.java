package dev.plumbline.collectors.aws.codepipeline;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.NothingThere;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import java.util.List;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;
import software.amazon.awssdk.services.codepipeline.model.GetPipelineResponse;
import software.amazon.awssdk.services.codepipeline.model.PipelineSummary;

/** Pipelines with their stages and actions. */
public final class CodePipelineCollector implements Collector {

  private static final String LIST = "codepipeline:ListPipelines";
  private static final String GET = "codepipeline:GetPipeline";

  private final Clients clients;

  public CodePipelineCollector(Clients clients) {
    this.clients = clients;
  }

  @Override
  public List<CollectedSource> sources() {
    return List.of(CollectedSource.of("pipelines", Reach.REGION, LIST, GET));
  }

  @Override
  public Reading read(Cell cell) {
    try (CodePipelineClient client = clients.of(cell, CodePipelineClient.builder())) {
      Listed<PipelineSummary> pipelines =
          clients
              .calls()
              .list(
                  LIST,
                  client.listPipelinesPaginator(r -> {}),
                  page -> Page.of(page.pipelines(), page.nextToken()));
      Gathering gathering = new Gathering(cell);
      pipelines.last().ifPresent(gathering::answered);
      gathering.fail(pipelines.gap());
      pipelines.items().forEach(pipeline -> describe(pipeline, client, gathering));
      return gathering.reading();
    }
  }

  private void describe(
      Answer<PipelineSummary> listed, CodePipelineClient client, Gathering gathering) {
    String name = listed.value().name();
    try {
      Answer<GetPipelineResponse> answer =
          clients.calls().call(GET, () -> client.getPipeline(r -> r.name(name)));
      gathering.add(
          "pipeline",
          name,
          answer.from(),
          Stages.pipeline(answer.part("pipeline", GetPipelineResponse::pipeline)));
    } catch (NothingThere gone) {
      gathering.answered(gone.from());
    } catch (ReadFailure failed) {
      gathering.add("pipeline", name, listed.from(), fields().orAbsent("name", name));
      gathering.fail(failed.failure());
    }
  }
}
