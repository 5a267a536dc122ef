package dev.plumbline.collectors.aws.inspector;

import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.organizations.Administration;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.collectors.framework.ServiceCollector;
import dev.plumbline.engine.evidence.Cell;
import java.util.List;

/** Amazon Inspector, as each account sees itself, and how it is set up for the organization. */
public final class InspectorCollector implements Collector {

  private final ServiceCollector sources;

  public InspectorCollector(Clients clients, Administration administration) {
    this.sources =
        ServiceCollector.of(
            new ScannerStatus(clients),
            new ScanCoverage(clients),
            new VulnerabilityFindings(clients),
            new CodeIntegrations(clients),
            new CodeScanConfigurations(clients),
            new ScanningConfigurations(clients, administration));
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
