package dev.plumbline.collectors.emulator;

import dev.plumbline.collectors.Collect;
import dev.plumbline.collectors.CollectionRequest;
import dev.plumbline.collectors.ProgressListener;
import dev.plumbline.collectors.framework.Access;
import dev.plumbline.collectors.framework.AccessKey;
import dev.plumbline.collectors.framework.Scope;
import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.engine.evidence.Snapshot;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Collects the whole of the organization that the emulator was given. */
final class MotoCollection {
  private MotoCollection() {}

  static Snapshot collect(URI endpoint, Path target, Clock clock) throws InterruptedException {
    Access access =
        new Access(
            Optional.of(
                new AccessKey(
                    SeededOrganization.KEY.accessKeyId(),
                    SeededOrganization.KEY.secretAccessKey(),
                    Optional.empty())),
            SeededOrganization.ROLE,
            Optional.of("4f2d"),
            "plumbline",
            SeededOrganization.REGION,
            Optional.of(endpoint),
            Optional.empty(),
            true);
    Collect.run(
        new CollectionRequest(
            target,
            List.of(SeededOrganization.REGION),
            Scope.ALL,
            access,
            Optional.empty(),
            false,
            "plumbline test",
            2,
            RecordedCollection.QUICK,
            clock,
            ProgressListener.SILENT));
    return Snapshot.open(target);
  }
}
