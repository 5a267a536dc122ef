package dev.plumbline.collectors.aws.events;

import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import java.util.List;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/** The event rules of each Region. */
public final class EventBridgeCollector implements Collector {

  private final Clients clients;

  public EventBridgeCollector(Clients clients) {
    this.clients = clients;
  }

  @Override
  public List<CollectedSource> sources() {
    return List.of(
        CollectedSource.of("event rules", Reach.REGION, EventRules.LIST, EventRules.TARGETS));
  }

  @Override
  public Reading read(Cell cell) {
    try (EventBridgeClient client = clients.of(cell, EventBridgeClient.builder())) {
      return new EventRules(client, clients.calls()).read(cell);
    }
  }
}
