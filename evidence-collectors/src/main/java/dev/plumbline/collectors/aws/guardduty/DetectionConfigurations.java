package dev.plumbline.collectors.aws.guardduty;

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
import software.amazon.awssdk.services.guardduty.GuardDutyClient;
import software.amazon.awssdk.services.guardduty.model.DescribeOrganizationConfigurationResponse;

/**
 * Whether GuardDuty is turned on in the accounts of the organization, Region by Region. An
 * administrator without a detector in a Region has no configuration there.
 */
record DetectionConfigurations(Clients clients, Administration administration)
    implements SourceReader {

  private static final String DESCRIBE = "guardduty:DescribeOrganizationConfiguration";
  private static final String SERVICE = "guardduty.amazonaws.com";

  @Override
  public CollectedSource source() {
    return CollectedSource.of(
        "detection configurations",
        Reach.ORGANIZATION,
        Administrators.andFinding(Detectors.LIST, DESCRIBE));
  }

  @Override
  public Reading read(Cell cell) {
    return administration.everywhere(cell, administration.administrators().of(SERVICE), this::read);
  }

  private boolean read(Cell at, Gathering gathering) {
    try (GuardDutyClient guardDuty = clients.of(at, GuardDutyClient.builder())) {
      Detectors.list(guardDuty, clients.calls())
          .into(gathering, detector -> describe(detector.value(), at, guardDuty, gathering));
      return true;
    }
  }

  private void describe(String detector, Cell at, GuardDutyClient guardDuty, Gathering gathering) {
    Answer<DescribeOrganizationConfigurationResponse> answer =
        clients
            .calls()
            .call(
                DESCRIBE,
                () -> guardDuty.describeOrganizationConfiguration(r -> r.detectorId(detector)));
    gathering.add(
        "detection configuration",
        at.account() + "/" + at.region(),
        answer.from(),
        fields()
            .orAbsent("region", at.region())
            .ifKnown("members", answer.value().autoEnableOrganizationMembersAsString()));
  }
}
