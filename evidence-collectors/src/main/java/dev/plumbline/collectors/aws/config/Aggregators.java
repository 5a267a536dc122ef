package dev.plumbline.collectors.aws.config;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.aws.organizations.Administration;
import dev.plumbline.collectors.aws.organizations.Administrators;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.collectors.framework.SourceReader;
import dev.plumbline.engine.evidence.Cell;
import java.util.Collection;
import software.amazon.awssdk.services.config.ConfigClient;
import software.amazon.awssdk.services.config.model.ConfigurationAggregator;
import software.amazon.awssdk.services.config.model.OrganizationAggregationSource;

/**
 * The aggregators of the management account and of the accounts that Config is delegated to. Those
 * of other accounts cannot cover the organization.
 */
final class Aggregators implements SourceReader {

  static final String DESCRIBE = "config:DescribeConfigurationAggregators";

  private final Clients clients;
  private final Administration administration;

  Aggregators(Clients clients, Administration administration) {
    this.clients = clients;
    this.administration = administration;
  }

  @Override
  public CollectedSource source() {
    return CollectedSource.of(
        "configuration aggregators", Reach.ORGANIZATION, Administrators.andFinding(DESCRIBE));
  }

  Administration administration() {
    return administration;
  }

  /** The accounts that may have one for the organization. */
  Collection<String> accounts() {
    return administration
        .administrators()
        .andCaller("config.amazonaws.com", "config-multiaccountsetup.amazonaws.com");
  }

  Listed<ConfigurationAggregator> in(ConfigClient config) {
    return clients
        .calls()
        .list(
            DESCRIBE,
            config.describeConfigurationAggregatorsPaginator(r -> {}),
            page -> Page.of(page.configurationAggregators(), page.nextToken()));
  }

  @Override
  public Reading read(Cell cell) {
    return administration.everywhere(cell, accounts(), this::read);
  }

  private boolean read(Cell at, Gathering gathering) {
    try (ConfigClient config = clients.of(at, ConfigClient.builder())) {
      in(config).into(gathering, aggregator -> add(aggregator, at, gathering));
      return true;
    }
  }

  private static void add(Answer<ConfigurationAggregator> listed, Cell at, Gathering gathering) {
    String name =
        listed.part(
            "ConfigurationAggregators[].ConfigurationAggregatorName",
            ConfigurationAggregator::configurationAggregatorName);
    OrganizationAggregationSource organization = listed.value().organizationAggregationSource();
    Fields fields =
        fields()
            .orAbsent("name", name)
            .orAbsent("account", at.account())
            .orAbsent("region", at.region())
            .with("organization", organization != null)
            .with(
                "everyRegion",
                organization != null && Boolean.TRUE.equals(organization.allAwsRegions()));
    gathering.add(
        "configuration aggregator",
        String.join("/", at.account(), at.region(), name),
        listed.from(),
        fields);
  }
}
