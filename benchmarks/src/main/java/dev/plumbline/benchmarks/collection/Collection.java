package dev.plumbline.benchmarks.collection;

import dev.plumbline.collectors.Collect;
import dev.plumbline.collectors.CollectionRequest;
import dev.plumbline.collectors.ProgressListener;
import dev.plumbline.collectors.framework.Access;
import dev.plumbline.collectors.framework.AccessKey;
import dev.plumbline.collectors.framework.Limits;
import dev.plumbline.collectors.framework.Scope;
import dev.plumbline.engine.evidence.Snapshot;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collections from one address. */
record Collection(URI endpoint, List<String> regions, int threads, Limits limits) {

  void run(Path target, Set<String> accounts, Set<String> sources, Optional<Snapshot> parent)
      throws InterruptedException {
    Access access =
        new Access(
            Optional.of(new AccessKey("AKIAMANAGEMENT", "secret", Optional.empty())),
            "PlumblineReader",
            Optional.empty(),
            "plumbline",
            "us-east-1",
            Optional.of(endpoint),
            Optional.empty(),
            true);
    Collect.run(
        new CollectionRequest(
            target,
            regions,
            new Scope(accounts, sources),
            access,
            parent,
            false,
            "benchmark",
            threads,
            limits,
            Clock.systemUTC(),
            ProgressListener.SILENT));
  }
}
