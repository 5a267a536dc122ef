package dev.plumbline.collectors.aws.config;

import static dev.plumbline.collectors.framework.Fields.fields;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.aws.organizations.Administrators;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Failure;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.collectors.framework.SourceReader;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Cell;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.config.ConfigClient;
import software.amazon.awssdk.services.config.model.ConfigurationAggregator;

/**
 * How many resources of each type AWS Config has recorded in an account, as the first aggregator
 * tells that covers the organization in every Region. Types that are not recorded are not there.
 */
final class ResourceCounts implements SourceReader {

  private static final String SELECT = "config:SelectAggregateResourceConfig";
  private static final String QUERY =
      "SELECT resourceType, COUNT(*) WHERE accountId = '%s' GROUP BY resourceType";
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Failure NO_AGGREGATOR =
      Failure.of(
          Cause.Reason.NOT_COLLECTED,
          Aggregators.DESCRIBE
              + " shows no aggregator of the organization that covers every Region");

  private final Clients clients;
  private final Aggregators aggregators;
  private volatile @Nullable Place place;

  /** Where the aggregator is, and its name. */
  private record Place(Cell at, String aggregator) {}

  ResourceCounts(Clients clients, Aggregators aggregators) {
    this.clients = clients;
    this.aggregators = aggregators;
  }

  @Override
  public CollectedSource source() {
    return CollectedSource.of(
        "resource counts", Reach.ACCOUNT, Administrators.andFinding(Aggregators.DESCRIBE, SELECT));
  }

  @Override
  public Reading read(Cell cell) {
    Place known = place;
    return known == null ? search(cell) : select(known, cell);
  }

  private Reading search(Cell cell) {
    return aggregators
        .administration()
        .somewhere(
            cell,
            aggregators.accounts(),
            (at, gathering) -> find(at, cell, gathering),
            Optional.of(NO_AGGREGATOR));
  }

  private boolean find(Cell at, Cell cell, Gathering gathering) {
    try (ConfigClient config = clients.of(at, ConfigClient.builder())) {
      Listed<ConfigurationAggregator> listed = aggregators.in(config);
      Optional<Place> found =
          listed.values().stream()
              .filter(ResourceCounts::coversEverything)
              .map(aggregator -> new Place(at, aggregator.configurationAggregatorName()))
              .findFirst();
      if (found.isEmpty()) {
        gathering.fail(listed.gap());
        return false;
      }
      place = found.get();
      select(found.get(), cell, config, gathering);
      return true;
    }
  }

  private Reading select(Place known, Cell cell) {
    try (ConfigClient config = clients.of(known.at(), ConfigClient.builder())) {
      Gathering gathering = new Gathering(cell);
      select(known, cell, config, gathering);
      return gathering.reading();
    }
  }

  private static boolean coversEverything(ConfigurationAggregator aggregator) {
    return aggregator.organizationAggregationSource() != null
        && Boolean.TRUE.equals(aggregator.organizationAggregationSource().allAwsRegions());
  }

  private void select(Place known, Cell cell, ConfigClient config, Gathering gathering) {
    Listed<String> results =
        clients
            .calls()
            .list(
                SELECT,
                config.selectAggregateResourceConfigPaginator(
                    r ->
                        r.configurationAggregatorName(known.aggregator())
                            .expression(QUERY.formatted(cell.account()))),
                page -> Page.of(page.results(), page.nextToken()));
    results.into(gathering, result -> add(result, gathering));
    if (results.items().isEmpty()) {
      gathering.fail(silent(cell));
    }
  }

  /** An account without a single resource is one that the aggregator does not hear of. */
  private static Failure silent(Cell cell) {
    return Failure.of(
        Cause.Reason.NOT_COLLECTED, SELECT + " shows no resource at all of " + cell.account());
  }

  /** A result is a JSON text of its own. */
  private static void add(Answer<String> result, Gathering gathering) {
    JsonNode row = parsed(result);
    JsonNode type = row.path("resourceType");
    JsonNode count = row.path("COUNT(*)");
    if (!type.isTextual() || !count.isInt()) {
      throw new ReadFailure(result.malformed("with a result that is no type and number"));
    }
    gathering.add(
        "resource count",
        type.textValue(),
        result.from(),
        fields().orAbsent("type", type.textValue()).with("count", count.intValue()));
  }

  private static JsonNode parsed(Answer<String> result) {
    try {
      return MAPPER.readTree(result.value());
    } catch (JsonProcessingException broken) {
      throw new ReadFailure(result.malformed("with a result that is no JSON"));
    }
  }
}
