package dev.plumbline.collectors.aws.securityhub;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.organizations.Administration;
import dev.plumbline.collectors.aws.organizations.Administrators;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.collectors.framework.SourceReader;
import dev.plumbline.engine.evidence.Cell;
import software.amazon.awssdk.services.securityhub.SecurityHubClient;
import software.amazon.awssdk.services.securityhub.model.DescribeOrganizationConfigurationResponse;
import software.amazon.awssdk.services.securityhub.model.OrganizationConfiguration;

/** How Security Hub treats the accounts of the organization, Region by Region. */
record HubConfigurations(Clients clients, Administration administration) implements SourceReader {

  private static final String DESCRIBE = "securityhub:DescribeOrganizationConfiguration";

  @Override
  public CollectedSource source() {
    return CollectedSource.of(
        "hub configurations", Reach.ORGANIZATION, Administrators.andFinding(DESCRIBE));
  }

  @Override
  public Reading read(Cell cell) {
    return administration.everywhere(
        cell, administration.administrators().of(SecurityHubCollector.SERVICE), this::read);
  }

  private boolean read(Cell at, Gathering gathering) {
    try (SecurityHubClient hub = clients.of(at, SecurityHubClient.builder())) {
      Answer<DescribeOrganizationConfigurationResponse> answer =
          clients.calls().call(DESCRIBE, () -> hub.describeOrganizationConfiguration(r -> {}));
      Fields fields =
          fields()
              .orAbsent("region", at.region())
              .ifKnown("automatic", answer.value().autoEnable())
              .ifKnown("standards", answer.value().autoEnableStandardsAsString());
      OrganizationConfiguration configuration = answer.value().organizationConfiguration();
      if (configuration != null) {
        fields
            .ifKnown("type", configuration.configurationTypeAsString())
            .ifKnown("status", configuration.statusAsString());
      }
      gathering.add("hub configuration", at.account() + "/" + at.region(), answer.from(), fields);
      return true;
    }
  }
}
