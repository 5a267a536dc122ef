package dev.plumbline.collectors.aws.inspector;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.aws.client.Pages;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.collectors.framework.SourceReader;
import dev.plumbline.engine.evidence.Cell;
import software.amazon.awssdk.services.inspector2.Inspector2Client;
import software.amazon.awssdk.services.inspector2.model.CodeSecurityScanConfigurationSummary;
import software.amazon.awssdk.services.inspector2.model.ListCodeSecurityScanConfigurationsResponse;

/** When and for what Inspector scans code: an empty list says never, or for nothing. */
record CodeScanConfigurations(Clients clients) implements SourceReader {

  private static final String LIST = "inspector2:ListCodeSecurityScanConfigurations";

  @Override
  public CollectedSource source() {
    return CollectedSource.of("code scan configurations", Reach.REGION, LIST);
  }

  @Override
  public Reading read(Cell cell) {
    try (Inspector2Client inspector = clients.of(cell, Inspector2Client.builder())) {
      Gathering gathering = new Gathering(cell);
      clients
          .calls()
          .list(
              LIST,
              new Pages<>(
                  token -> inspector.listCodeSecurityScanConfigurations(r -> r.nextToken(token)),
                  ListCodeSecurityScanConfigurationsResponse::nextToken),
              page -> Page.of(page.configurations(), page.nextToken()))
          .into(gathering, configuration -> add(configuration, gathering));
      return gathering.reading();
    }
  }

  /** The model leaves out what is not set: no event, no rule set, no period. */
  private static void add(
      Answer<CodeSecurityScanConfigurationSummary> listed, Gathering gathering) {
    CodeSecurityScanConfigurationSummary configuration = listed.value();
    gathering.add(
        "code scan configuration",
        listed.part(
            "scanConfigurationArn", CodeSecurityScanConfigurationSummary::scanConfigurationArn),
        listed.from(),
        fields()
            .ifKnown("name", configuration.name())
            .texts("ruleSets", configuration.ruleSetCategoriesAsStrings())
            .texts("events", configuration.continuousIntegrationScanSupportedEventsAsStrings())
            .orAbsent("frequency", configuration.periodicScanFrequencyAsString()));
  }
}
