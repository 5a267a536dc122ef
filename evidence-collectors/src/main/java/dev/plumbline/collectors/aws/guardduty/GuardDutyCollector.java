package dev.plumbline.collectors.aws.guardduty;

import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.organizations.Administration;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.collectors.framework.ServiceCollector;
import dev.plumbline.engine.evidence.Cell;
import java.util.List;

/** GuardDuty of each account and Region, and how it is set up for the organization. */
public final class GuardDutyCollector implements Collector {

  private final ServiceCollector sources;

  public GuardDutyCollector(Clients clients, Administration administration) {
    this.sources =
        ServiceCollector.of(
            new Detectors(clients),
            new DetectionFeatures(clients),
            new ThreatFindings(clients),
            new DetectionConfigurations(clients, administration));
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
