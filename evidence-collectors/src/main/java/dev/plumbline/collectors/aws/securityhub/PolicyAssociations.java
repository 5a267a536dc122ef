package dev.plumbline.collectors.aws.securityhub;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.aws.organizations.Administration;
import dev.plumbline.collectors.aws.organizations.Administrators;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.NothingThere;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.collectors.framework.SourceReader;
import dev.plumbline.engine.evidence.Cell;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import software.amazon.awssdk.services.securityhub.SecurityHubClient;
import software.amazon.awssdk.services.securityhub.model.ConfigurationPolicyAssociationSummary;
import software.amazon.awssdk.services.securityhub.model.FindingAggregator;

/**
 * The accounts and units that a configuration policy of Security Hub applies to. Only the home
 * Region of the central configuration tells: the first Region of the collection that answers, or
 * else the one that findings are aggregated in, which is the same.
 */
record PolicyAssociations(Clients clients, Administration administration) implements SourceReader {

  private static final String LIST = "securityhub:ListConfigurationPolicyAssociations";

  private static final String AGGREGATORS = "securityhub:ListFindingAggregators";
  private static final int REGION_OF_ARN = 3;

  /** What every Region but the home Region answers to an administrator that may ask. */
  private static final String NOT_THE_HOME_REGION = "InvalidAccessException";

  @Override
  public CollectedSource source() {
    return CollectedSource.of(
        "policy associations", Reach.ORGANIZATION, Administrators.andFinding(LIST, AGGREGATORS));
  }

  @Override
  public Reading read(Cell cell) {
    SortedSet<String> administrators =
        administration.administrators().of(SecurityHubCollector.SERVICE);
    Reading asked =
        administration.somewhere(
            cell,
            administrators,
            this::read,
            failure -> failure.errorCode().equals(Optional.of(NOT_THE_HOME_REGION)));
    if (asked.failure().isEmpty()) {
      return asked;
    }
    return administrators.stream()
        .flatMap(account -> aggregation(account).stream())
        .filter(region -> !administration.homes().contains(region))
        .findFirst()
        .map(
            region ->
                administration.in(
                    List.of(region), cell, administrators, this::read, Optional.empty()))
        .orElse(asked);
  }

  /** The Region that findings are aggregated in, which every Region names; empty if none tells. */
  private Optional<String> aggregation(String account) {
    Cell at = new Cell(account, administration.homes().get(0), source().name());
    try (SecurityHubClient hub = clients.of(at, SecurityHubClient.builder())) {
      return clients
          .calls()
          .list(
              AGGREGATORS,
              hub.listFindingAggregatorsPaginator(r -> {}),
              page -> Page.of(page.findingAggregators(), page.nextToken()))
          .items()
          .stream()
          .flatMap(aggregator -> region(aggregator.value()).stream())
          .findFirst();
    } catch (NothingThere | ReadFailure unnamed) {
      return Optional.empty();
    }
  }

  private static Optional<String> region(FindingAggregator aggregator) {
    return Optional.ofNullable(aggregator.findingAggregatorArn())
        .map(arn -> arn.split(":"))
        .filter(parts -> parts.length > REGION_OF_ARN)
        .map(parts -> parts[REGION_OF_ARN])
        .filter(region -> !region.isEmpty());
  }

  private boolean read(Cell at, Gathering gathering) {
    try (SecurityHubClient hub = clients.of(at, SecurityHubClient.builder())) {
      Listed<ConfigurationPolicyAssociationSummary> associations =
          clients
              .calls()
              .list(
                  LIST,
                  hub.listConfigurationPolicyAssociationsPaginator(r -> {}),
                  page ->
                      Page.of(page.configurationPolicyAssociationSummaries(), page.nextToken()));
      associations.into(gathering, association -> add(association, gathering));
      return associations.last().isPresent();
    }
  }

  private static void add(
      Answer<ConfigurationPolicyAssociationSummary> listed, Gathering gathering) {
    ConfigurationPolicyAssociationSummary association = listed.value();
    gathering.add(
        "policy association",
        listed.part(
            "ConfigurationPolicyAssociationSummaries[].TargetId",
            ConfigurationPolicyAssociationSummary::targetId),
        listed.from(),
        fields()
            .orAbsent("target", association.targetId())
            .ifKnown("targetType", association.targetTypeAsString())
            .ifKnown("type", association.associationTypeAsString())
            .ifKnown("status", association.associationStatusAsString()));
  }
}
