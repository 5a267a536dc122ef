package dev.plumbline.server.cli;

import dev.plumbline.collectors.Collect;
import dev.plumbline.collectors.CollectionException;
import dev.plumbline.collectors.CollectionRequest;
import dev.plumbline.collectors.framework.Limits;
import dev.plumbline.engine.evidence.Snapshot;
import java.util.Map;
import java.util.Optional;

/** Collects, tells how far it is, and ends in good order when the program is to end. */
record Collecting(Console console, Map<String, String> environment, Limits limits) {

  static Collecting of(Console console) {
    return new Collecting(console, System.getenv(), Limits.STANDARD);
  }

  /**
   * Collects.
   *
   * @return the snapshot; empty when the program is to end, which is then said
   * @throws BadInputException if nothing could be collected
   */
  Optional<Snapshot> run(CollectOptions options, Settings settings) {
    try (CollectionProgress progress = CollectionProgress.of(console);
        Interruption interruption = Interruption.of(Thread.currentThread(), console)) {
      CollectionRequest request =
          options.request(settings, environment, limits, console.clock(), progress);
      interruption.begin(request.target());
      try {
        Collect.run(request);
        return Optional.of(Snapshot.open(request.target()));
      } catch (CollectionException refused) {
        throw new BadInputException(String.valueOf(refused.getMessage()));
      } catch (InterruptedException end) {
        interruption.tell();
        return Optional.empty();
      }
    }
  }
}
