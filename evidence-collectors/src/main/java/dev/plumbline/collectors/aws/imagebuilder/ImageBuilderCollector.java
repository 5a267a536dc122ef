package dev.plumbline.collectors.aws.imagebuilder;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Page;
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
import software.amazon.awssdk.services.imagebuilder.ImagebuilderClient;
import software.amazon.awssdk.services.imagebuilder.model.GetImagePipelineResponse;
import software.amazon.awssdk.services.imagebuilder.model.ImagePipeline;

/** The image pipelines of each Region: whether what they build is scanned and tested. */
public final class ImageBuilderCollector implements Collector {

  private static final String LIST = "imagebuilder:ListImagePipelines";
  private static final String GET = "imagebuilder:GetImagePipeline";

  private final Clients clients;

  public ImageBuilderCollector(Clients clients) {
    this.clients = clients;
  }

  @Override
  public List<CollectedSource> sources() {
    return List.of(CollectedSource.of("image pipelines", Reach.REGION, LIST, GET));
  }

  @Override
  public Reading read(Cell cell) {
    try (ImagebuilderClient client = clients.of(cell, ImagebuilderClient.builder())) {
      return clients
          .calls()
          .list(
              LIST,
              client.listImagePipelinesPaginator(r -> {}),
              page -> Page.of(page.imagePipelineList(), page.nextToken()))
          .reading(cell, (pipeline, gathering) -> describe(pipeline, client, gathering));
    }
  }

  private void describe(
      Answer<ImagePipeline> listed, ImagebuilderClient client, Gathering gathering) {
    Fields fields =
        fields()
            .ifKnown("name", listed.value().name())
            .ifKnown("status", listed.value().statusAsString());
    try {
      Answer<GetImagePipelineResponse> answer =
          clients
              .calls()
              .call(
                  GET,
                  () -> client.getImagePipeline(r -> r.imagePipelineArn(listed.value().arn())));
      describe(answer.part("imagePipeline", GetImagePipelineResponse::imagePipeline), fields);
    } catch (NothingThere gone) {
      gathering.answered(gone.from());
      return;
    } catch (ReadFailure failed) {
      gathering.fail(failed.failure());
    }
    gathering.add("image pipeline", listed.value().arn(), listed.from(), fields);
  }

  /** Without a configuration nothing is scanned; a pipeline that never ran has no last status. */
  private static void describe(ImagePipeline pipeline, Fields fields) {
    fields
        .with(
            "scanning",
            pipeline.imageScanningConfiguration() != null
                && Boolean.TRUE.equals(
                    pipeline.imageScanningConfiguration().imageScanningEnabled()))
        .orAbsent("lastStatus", pipeline.lastRunStatusAsString());
    if (pipeline.imageTestsConfiguration() != null) {
      fields.ifKnown("tests", pipeline.imageTestsConfiguration().imageTestsEnabled());
    }
  }
}
