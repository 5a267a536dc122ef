package dev.plumbline.collectors.framework;

import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Observation;
import dev.plumbline.engine.evidence.Observation.From;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Writes down the Regions the collection was told to read: one region of every account each. */
public final class ScopeCollector implements Collector {

  private static final String SOURCE = "collection scope";

  private final List<String> regions;
  private final Clock clock;

  public ScopeCollector(List<String> regions, Clock clock) {
    this.regions = List.copyOf(regions);
    this.clock = clock;
  }

  @Override
  public List<CollectedSource> sources() {
    return List.of(CollectedSource.of(SOURCE, Reach.ACCOUNT));
  }

  @Override
  public Reading read(Cell cell) {
    From from = new From(SOURCE, "", clock.instant());
    return new Reading(
        regions.stream()
            .map(
                region ->
                    new Observation(
                        "region", region, cell.account(), region, from, Fields.fields().node()))
            .toList(),
        Optional.empty(),
        Optional.empty());
  }
}
