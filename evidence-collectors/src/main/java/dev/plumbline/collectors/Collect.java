package dev.plumbline.collectors;

import dev.plumbline.collectors.aws.AwsEstate;
import dev.plumbline.collectors.framework.CollectionRun;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.engine.evidence.Manifest;
import dev.plumbline.engine.evidence.ManifestHeader;
import dev.plumbline.engine.evidence.SnapshotException;
import dev.plumbline.engine.evidence.SnapshotWriter;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects evidence of an AWS organization into a snapshot. */
public final class Collect {

  private Collect() {}

  /**
   * Collects. What cannot be read is in the snapshot's coverage ledger, with its cause.
   *
   * @return the manifest of the snapshot, which is then complete under the target's name
   * @throws CollectionException when it cannot be told whose credentials these are
   * @throws SnapshotException when the snapshot cannot be written
   * @throws InterruptedException when the thread is interrupted; nothing is left behind
   */
  public static Manifest run(CollectionRequest request) throws InterruptedException {
    try (AwsEstate estate =
        new AwsEstate(request.access(), request.limits(), request.regions(), request.clock())) {
      Instant started = request.clock().instant();
      Set<String> accounts = new TreeSet<>(request.knownAccounts());
      accounts.add(estate.caller());
      accounts.addAll(estate.accounts());
      try (SnapshotWriter writer =
          SnapshotWriter.begin(request.target(), header(request, started, estate, accounts))) {
        new CollectionRun(
                estate,
                request.beside(),
                request.regions(),
                writer,
                request.clock(),
                new Counter(request.progress()))
            .run(accounts, request.threads());
        return writer.finish(request.clock().instant());
      }
    } catch (ReadFailure failed) {
      throw new CollectionException(failed.failure().cause());
    }
  }

  private static ManifestHeader header(
      CollectionRequest request, Instant started, AwsEstate estate, Set<String> accounts) {
    return new ManifestHeader(
        estate.caller() + "-" + started,
        started,
        request.collectorVersion(),
        estate.callerArn(),
        estate.caller(),
        List.copyOf(accounts),
        request.regions(),
        request.parent());
  }
}
