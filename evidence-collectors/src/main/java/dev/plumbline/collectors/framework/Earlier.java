package dev.plumbline.collectors.framework;

import static java.util.Objects.requireNonNull;

import dev.plumbline.engine.evidence.Snapshot;
import java.util.List;

/**
 * The snapshot before a run.
 *
 * @param snapshot where what is not read is taken over from
 * @param kept sources that no collector of the run reads and that are taken over all the same
 */
public record Earlier(Snapshot snapshot, List<CollectedSource> kept) {
  public Earlier {
    requireNonNull(snapshot, "snapshot is null");
    kept = List.copyOf(kept);
  }

  boolean keeps(String source) {
    return kept.stream().anyMatch(each -> each.name().equals(source));
  }
}
