package dev.plumbline.collectors.aws.config;

import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.organizations.Administration;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.collectors.framework.ServiceCollector;
import dev.plumbline.engine.evidence.Cell;
import java.util.List;

/** AWS Config of each account and Region, and what it tells of the whole organization. */
public final class ConfigCollector implements Collector {

  private final ServiceCollector sources;

  public ConfigCollector(Clients clients, Administration administration) {
    Aggregators aggregators = new Aggregators(clients, administration);
    this.sources =
        ServiceCollector.of(
            new Recorders(clients),
            new Rules(clients),
            new Remediations(clients),
            new RemediationExecutions(clients),
            new ConformancePacks(clients),
            aggregators,
            new OrganizationConformancePacks(clients, administration),
            new ResourceCounts(clients, aggregators));
  }

  @Override
  public List<CollectedSource> sources() {
    return sources.sources();
  }

  @Override
  public Reading read(Cell cell) {
    return sources.read(cell);
  }
}
