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
import software.amazon.awssdk.services.inspector2.model.CodeSecurityIntegrationSummary;
import software.amazon.awssdk.services.inspector2.model.ListCodeSecurityIntegrationsResponse;

/** The source code platforms that Inspector is connected to. */
record CodeIntegrations(Clients clients) implements SourceReader {

  private static final String LIST = "inspector2:ListCodeSecurityIntegrations";

  @Override
  public CollectedSource source() {
    return CollectedSource.of("code integrations", Reach.REGION, LIST);
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
                  token -> inspector.listCodeSecurityIntegrations(r -> r.nextToken(token)),
                  ListCodeSecurityIntegrationsResponse::nextToken),
              page -> Page.of(page.integrations(), page.nextToken()))
          .into(gathering, integration -> add(integration, gathering));
      return gathering.reading();
    }
  }

  private static void add(Answer<CodeSecurityIntegrationSummary> listed, Gathering gathering) {
    CodeSecurityIntegrationSummary integration = listed.value();
    gathering.add(
        "code integration",
        listed.part("integrationArn", CodeSecurityIntegrationSummary::integrationArn),
        listed.from(),
        fields()
            .ifKnown("name", integration.name())
            .ifKnown("type", integration.typeAsString())
            .ifKnown("status", integration.statusAsString()));
  }
}
