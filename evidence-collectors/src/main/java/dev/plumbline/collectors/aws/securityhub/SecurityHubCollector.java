package dev.plumbline.collectors.aws.securityhub;

import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.organizations.Administration;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.collectors.framework.ServiceCollector;
import dev.plumbline.engine.evidence.Cell;
import java.util.List;

/** Security Hub of each account and Region, and how it is set up for the organization. */
public final class SecurityHubCollector implements Collector {

  static final String SERVICE = "securityhub.amazonaws.com";

  private final ServiceCollector sources;

  public SecurityHubCollector(Clients clients, Administration administration) {
    this.sources =
        ServiceCollector.of(
            new Hubs(clients),
            new SecurityStandards(clients),
            new SecurityFindings(clients),
            new UnifiedHubs(clients),
            new SecurityProducts(clients),
            new HubConfigurations(clients, administration),
            new PolicyAssociations(clients, administration),
            new StandardControls(clients, administration));
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
