package dev.plumbline.collectors.aws.inspector;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.organizations.Administration;
import dev.plumbline.collectors.aws.organizations.Administrators;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.collectors.framework.SourceReader;
import dev.plumbline.engine.evidence.Cell;
import software.amazon.awssdk.services.inspector2.Inspector2Client;
import software.amazon.awssdk.services.inspector2.model.AutoEnable;
import software.amazon.awssdk.services.inspector2.model.DescribeOrganizationConfigurationResponse;

/** What Inspector scans in accounts that join the organization, Region by Region. */
record ScanningConfigurations(Clients clients, Administration administration)
    implements SourceReader {

  private static final String DESCRIBE = "inspector2:DescribeOrganizationConfiguration";
  private static final String SERVICE = "inspector2.amazonaws.com";

  @Override
  public CollectedSource source() {
    return CollectedSource.of(
        "scanning configurations", Reach.ORGANIZATION, Administrators.andFinding(DESCRIBE));
  }

  @Override
  public Reading read(Cell cell) {
    return administration.everywhere(cell, administration.administrators().of(SERVICE), this::read);
  }

  private boolean read(Cell at, Gathering gathering) {
    try (Inspector2Client inspector = clients.of(at, Inspector2Client.builder())) {
      Answer<DescribeOrganizationConfigurationResponse> answer =
          clients
              .calls()
              .call(DESCRIBE, () -> inspector.describeOrganizationConfiguration(r -> {}));
      AutoEnable automatic =
          answer.part("autoEnable", DescribeOrganizationConfigurationResponse::autoEnable);
      gathering.add(
          "scanning configuration",
          at.account() + "/" + at.region(),
          answer.from(),
          fields()
              .orAbsent("region", at.region())
              .ifKnown("instances", automatic.ec2())
              .ifKnown("images", automatic.ecr())
              .ifKnown("functions", automatic.lambda()));
      return true;
    }
  }
}
