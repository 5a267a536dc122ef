package dev.plumbline.collectors;

import dev.plumbline.collectors.aws.AwsEstate;
import dev.plumbline.collectors.aws.client.OperationRates;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.CollectionRun;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Earlier;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.collectors.framework.Scope;
import dev.plumbline.engine.evidence.Manifest;
import dev.plumbline.engine.evidence.ManifestHeader;
import dev.plumbline.engine.evidence.ResumableSnapshot;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.evidence.SnapshotException;
import dev.plumbline.engine.evidence.SnapshotWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Collects evidence of an AWS organization into a snapshot. */
public final class Collect {
  private Collect() {}

  /**
   * Collects. What cannot be read is in the snapshot's coverage ledger, with its cause.
   *
   * @return the manifest of the snapshot, which is then complete under the target's name
   * @throws CollectionException when it cannot be told whose credentials these are, or what is
   *     asked for is not there
   * @throws SnapshotException when the snapshot cannot be written
   * @throws InterruptedException when the thread is interrupted; what was finished can be resumed
   */
  public static Manifest run(CollectionRequest request) throws InterruptedException {
    try (AwsEstate estate =
        new AwsEstate(request.access(), request.limits(), request.regions(), request.clock())) {
      Instant started = request.clock().instant();
      Optional<Snapshot> parent =
          request.parent().filter(earlier -> isFollowed(request, earlier, estate.caller()));
      Set<String> accounts =
          parent.<Set<String>>map(KnownAccounts::of).map(TreeSet::new).orElseGet(TreeSet::new);
      accounts.add(estate.caller());
      if (!isAboutKnown(request.scope(), accounts, estate.caller())) {
        accounts.addAll(estate.accounts());
      }
      List<CollectedSource> inAws = sources(estate.collectors().stream());
      Beside beside = request.beside().orKept(parent, inAws);
      accounts.addAll(beside.accounts());
      List<CollectedSource> sources =
          Stream.concat(inAws.stream(), sources(request.beside().collectors().stream()).stream())
              .toList();
      RequestCheck.check(request, estate.caller(), accounts, sources);
      estate.narrowTo(source -> request.scope().hasSource(source.name()));
      Counter counter =
          new Counter(
              request.progress(),
              new Forecast(OperationRates.allowed(request.limits().budgetShare())));
      try (SnapshotWriter writer = writer(request, parent, started, estate, accounts)) {
        new CollectionRun(
                estate,
                beside.collectors(),
                request.regions(),
                request.scope(),
                writer,
                request.clock(),
                counter)
            .run(
                accounts,
                parent.map(earlier -> new Earlier(earlier, beside.kept())),
                request.threads());
        return writer.finish(request.clock().instant());
      }
    } catch (ReadFailure failed) {
      throw new CollectionException(failed.failure().cause());
    }
  }

  private static List<CollectedSource> sources(Stream<Collector> collectors) {
    return collectors.flatMap(each -> each.sources().stream()).toList();
  }

  /** A whole collection of another organization follows nothing; a part of it is refused. */
  private static boolean isFollowed(CollectionRequest request, Snapshot earlier, String caller) {
    return !request.scope().isAll()
        || earlier.manifest().header().managementAccount().equals(caller);
  }

  /**
   * Whether all accounts that are named are known from before, and nothing of the organization is
   * read: then its list is taken over as it is, with its age. Pages of ten thousand accounts would
   * take longer than what is asked for.
   */
  private static boolean isAboutKnown(Scope scope, Set<String> known, String caller) {
    return !scope.accounts().isEmpty()
        && !scope.accounts().contains(caller)
        && known.containsAll(scope.accounts());
  }

  private static SnapshotWriter writer(
      CollectionRequest request,
      Optional<Snapshot> parent,
      Instant started,
      AwsEstate estate,
      Set<String> accounts) {
    String purpose = request.purpose(parent);
    Optional<SnapshotWriter> begun =
        request.resume()
            ? ResumableSnapshot.resume(request.target(), accounts, purpose)
            : Optional.empty();
    return begun.orElseGet(
        () ->
            ResumableSnapshot.begin(
                request.target(), header(request, parent, started, estate, accounts), purpose));
  }

  private static ManifestHeader header(
      CollectionRequest request,
      Optional<Snapshot> parent,
      Instant started,
      AwsEstate estate,
      Set<String> accounts) {
    return new ManifestHeader(
        estate.caller() + "-" + started,
        started,
        request.collectorVersion(),
        estate.callerArn(),
        estate.caller(),
        List.copyOf(accounts),
        request.regions(),
        parent.map(snapshot -> snapshot.manifest().header().id()));
  }
}
