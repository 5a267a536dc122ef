package dev.plumbline.collectors.aws.controlcatalog;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import java.util.List;
import software.amazon.awssdk.services.controlcatalog.ControlCatalogClient;
import software.amazon.awssdk.services.controlcatalog.model.ControlMapping;
import software.amazon.awssdk.services.controlcatalog.model.ControlSummary;

/** The catalogue of controls, and the clauses of frameworks that they answer to. */
public final class ControlCatalogCollector implements Collector {

  private static final String CONTROLS = "controlcatalog:ListControls";
  private static final String MAPPINGS = "controlcatalog:ListControlMappings";
  private static final String CATALOGUE = "control catalogue";

  private final Clients clients;

  public ControlCatalogCollector(Clients clients) {
    this.clients = clients;
  }

  @Override
  public List<CollectedSource> sources() {
    return List.of(
        CollectedSource.of(CATALOGUE, Reach.ORGANIZATION, CONTROLS),
        CollectedSource.of("control mappings", Reach.ORGANIZATION, MAPPINGS));
  }

  @Override
  public Reading read(Cell cell) {
    try (ControlCatalogClient client = clients.ofCaller(ControlCatalogClient.builder())) {
      Gathering gathering = new Gathering(cell);
      if (cell.source().equals(CATALOGUE)) {
        controls(client, gathering);
      } else {
        mappings(client, gathering);
      }
      return gathering.reading();
    }
  }

  private void controls(ControlCatalogClient client, Gathering gathering) {
    clients
        .calls()
        .list(
            CONTROLS,
            client.listControlsPaginator(r -> {}),
            page -> Page.of(page.controls(), page.nextToken()))
        .into(gathering, control -> add(control, gathering));
  }

  private static void add(Answer<ControlSummary> control, Gathering gathering) {
    gathering.add(
        "catalogue control",
        control.part("Controls[].Arn", ControlSummary::arn),
        control.from(),
        fields()
            .ifKnown("name", control.value().name())
            .texts("aliases", control.value().aliases())
            .ifKnown("behavior", control.value().behaviorAsString())
            .ifKnown("severity", control.value().severityAsString()));
  }

  private void mappings(ControlCatalogClient client, Gathering gathering) {
    clients
        .calls()
        .list(
            MAPPINGS,
            client.listControlMappingsPaginator(r -> {}),
            page -> Page.of(page.controlMappings(), page.nextToken()))
        .into(gathering, mapping -> add(MappingLine.of(mapping), mapping, gathering));
  }

  private static void add(MappingLine line, Answer<ControlMapping> mapping, Gathering gathering) {
    gathering.add("control mapping", line.id(), mapping.from(), line.fields());
  }
}
