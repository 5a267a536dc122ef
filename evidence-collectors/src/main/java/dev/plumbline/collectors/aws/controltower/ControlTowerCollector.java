package dev.plumbline.collectors.aws.controltower;

import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.organizations.Administration;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.collectors.framework.ServiceCollector;
import dev.plumbline.engine.evidence.Cell;
import java.util.List;

/**
 * AWS Control Tower, read in the management account. It answers in its home Region, which nothing
 * tells beforehand.
 */
public final class ControlTowerCollector implements Collector {

  private final ServiceCollector sources;

  public ControlTowerCollector(Clients clients, Administration administration) {
    HomeSearch home = new HomeSearch(clients, administration);
    this.sources =
        ServiceCollector.of(new LandingZones(clients, home), new EnabledControls(clients, home));
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
