package dev.plumbline.collectors.aws.ecr;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Calls;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import java.util.List;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.GetRegistryScanningConfigurationResponse;
import software.amazon.awssdk.services.ecr.model.RegistryScanningConfiguration;
import software.amazon.awssdk.services.ecr.model.RegistryScanningRule;
import software.amazon.awssdk.services.ecr.model.Repository;

/** The container registry of each Region, and its repositories. */
public final class EcrCollector implements Collector {

  private static final String REGISTRY = "ecr:GetRegistryScanningConfiguration";
  private static final String REPOSITORIES = "ecr:DescribeRepositories";
  private static final String IMAGE_REGISTRIES = "image registries";
  private static final String IMAGE_REPOSITORIES = "image repositories";

  private final Clients clients;

  public EcrCollector(Clients clients) {
    this.clients = clients;
  }

  @Override
  public List<CollectedSource> sources() {
    return List.of(
        CollectedSource.of(IMAGE_REGISTRIES, Reach.REGION, REGISTRY),
        CollectedSource.of(IMAGE_REPOSITORIES, Reach.REGION, REPOSITORIES));
  }

  @Override
  public Reading read(Cell cell) {
    try (EcrClient client = clients.of(cell, EcrClient.builder())) {
      return cell.source().equals(IMAGE_REGISTRIES)
          ? registry(cell, client, clients.calls())
          : repositories(cell, client, clients.calls());
    }
  }

  private static Reading registry(Cell cell, EcrClient client, Calls calls) {
    Answer<GetRegistryScanningConfigurationResponse> answer =
        calls.call(REGISTRY, () -> client.getRegistryScanningConfiguration(r -> {}));
    RegistryScanningConfiguration configuration =
        answer.part(
            "scanningConfiguration",
            GetRegistryScanningConfigurationResponse::scanningConfiguration);
    Gathering gathering = new Gathering(cell);
    gathering.add(
        "image registry",
        "registry",
        answer.from(),
        fields()
            .orAbsent("region", cell.region())
            .ifKnown("scanType", configuration.scanTypeAsString())
            .texts(
                "frequencies",
                configuration.rules().stream()
                    .map(RegistryScanningRule::scanFrequencyAsString)
                    .distinct()
                    .toList()));
    return gathering.reading();
  }

  private static Reading repositories(Cell cell, EcrClient client, Calls calls) {
    return calls
        .list(
            REPOSITORIES,
            client.describeRepositoriesPaginator(r -> {}),
            page -> Page.of(page.repositories(), page.nextToken()))
        .reading(
            cell,
            (repository, gathering) ->
                gathering.add(
                    "image repository",
                    repository.value().repositoryName(),
                    repository.from(),
                    described(repository.value(), cell.region())));
  }

  private static Fields described(Repository repository, String region) {
    Fields fields =
        fields()
            .ifKnown("name", repository.repositoryName())
            .orAbsent("region", region)
            .ifKnown("mutability", repository.imageTagMutabilityAsString());
    return repository.imageScanningConfiguration() == null
        ? fields
        : fields.ifKnown("scanOnPush", repository.imageScanningConfiguration().scanOnPush());
  }
}
