package dev.plumbline.collectors.aws.tagging;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.ResourceTagMapping;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.Tag;

/**
 * The environments that resources name by the tag {@code environment}, or else {@code env}: each
 * once a Region, with one resource as an example. Resources that never had a tag do not show.
 */
public final class TaggingCollector implements Collector {

  private static final String GET = "tag:GetResources";

  private final Clients clients;

  /** An environment, and a resource that names it. */
  private record Named(String environment, String resource) {}

  public TaggingCollector(Clients clients) {
    this.clients = clients;
  }

  @Override
  public List<CollectedSource> sources() {
    return List.of(CollectedSource.of("resource environments", Reach.REGION, GET));
  }

  @Override
  public Reading read(Cell cell) {
    try (ResourceGroupsTaggingApiClient client =
        clients.of(cell, ResourceGroupsTaggingApiClient.builder())) {
      Listed<Named> named =
          clients
              .calls()
              .list(
                  GET,
                  client.getResourcesPaginator(r -> {}),
                  page -> Page.of(distinct(page.resourceTagMappingList()), page.paginationToken()));
      Map<String, Answer<Named>> first = new LinkedHashMap<>();
      named.items().forEach(each -> first.putIfAbsent(each.value().environment(), each));
      Gathering gathering = new Gathering(cell);
      named.last().ifPresent(gathering::answered);
      first.values().forEach(each -> add(each, gathering));
      gathering.fail(named.gap());
      return gathering.reading();
    }
  }

  /** Of a page only the environments are kept: an account may have a million resources. */
  private static List<Named> distinct(List<ResourceTagMapping> resources) {
    Map<String, Named> named = new LinkedHashMap<>();
    for (ResourceTagMapping resource : resources) {
      environment(resource.tags())
          .ifPresent(e -> named.putIfAbsent(e, new Named(e, resource.resourceARN())));
    }
    return List.copyOf(named.values());
  }

  private static Optional<String> environment(List<Tag> tags) {
    return Stream.of("environment", "env")
        .flatMap(key -> tags.stream().filter(tag -> key.equalsIgnoreCase(tag.key())))
        .map(Tag::value)
        .findFirst();
  }

  private static void add(Answer<Named> named, Gathering gathering) {
    gathering.add(
        "resource environment",
        "environment/" + named.value().environment(),
        named.from(),
        fields()
            .orAbsent("value", named.value().environment())
            .orAbsent("example", named.value().resource()));
  }
}
