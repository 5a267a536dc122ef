package dev.plumbline.collectors;

import static java.util.Objects.requireNonNull;

import dev.plumbline.collectors.framework.Access;
import dev.plumbline.collectors.framework.Limits;
import dev.plumbline.collectors.framework.Scope;
import dev.plumbline.engine.evidence.Snapshot;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What to collect, how, and where to.
 *
 * @param target the folder that the snapshot is to appear as
 * @param regions the Regions to read in every account, at least one
 * @param scope what to read of all there is
 * @param access how to get at the accounts
 * @param parent the snapshot that this one follows: what is not read is taken over from it, and an
 *     account that can no longer be found is shown as not collected and does not vanish
 * @param resume whether to go on with a collection into the target that was begun and not finished
 * @param collectorVersion such as {@code "plumbline 0.1.0"}
 * @param threads how many accounts to read at a time, at least 1
 * @param limits how long and how often to try
 * @param clock gives the times in the snapshot
 * @param progress is told of every cell that was read
 * @param beside what is read that is not in AWS
 */
public record CollectionRequest(
    Path target,
    List<String> regions,
    Scope scope,
    Access access,
    Optional<Snapshot> parent,
    boolean resume,
    String collectorVersion,
    int threads,
    Limits limits,
    Clock clock,
    ProgressListener progress,
    Beside beside) {

  public CollectionRequest {
    requireNonNull(target, "target is null");
    regions = regions.stream().distinct().sorted().toList();
    requireNonNull(scope, "scope is null");
    requireNonNull(access, "access is null");
    requireNonNull(parent, "parent is null");
    requireNonNull(collectorVersion, "collectorVersion is null");
    requireNonNull(limits, "limits is null");
    requireNonNull(clock, "clock is null");
    requireNonNull(progress, "progress is null");
    requireNonNull(beside, "beside is null");
    if (regions.isEmpty() || threads < 1) {
      throw new IllegalArgumentException("there is at least one Region and one thread");
    }
  }

  /** Collects from AWS alone. */
  public CollectionRequest(
      Path target,
      List<String> regions,
      Scope scope,
      Access access,
      Optional<Snapshot> parent,
      boolean resume,
      String collectorVersion,
      int threads,
      Limits limits,
      Clock clock,
      ProgressListener progress) {
    this(
        target,
        regions,
        scope,
        access,
        parent,
        resume,
        collectorVersion,
        threads,
        limits,
        clock,
        progress,
        Beside.NOTHING);
  }

  /** The same, and from elsewhere. */
  public CollectionRequest with(Beside others) {
    return new CollectionRequest(
        target,
        regions,
        scope,
        access,
        parent,
        resume,
        collectorVersion,
        threads,
        limits,
        clock,
        progress,
        others);
  }

  /** What is asked for, in words that are the same when the same is asked for again. */
  String purpose(Optional<Snapshot> followed) {
    return "Regions %s, accounts %s, sources %s, after %s, beside AWS %s"
        .formatted(
            String.join(",", regions),
            words(scope.accounts()),
            words(scope.sources()),
            followed
                .map(snapshot -> "snapshot " + snapshot.manifest().header().id())
                .orElse("none"),
            beside.purpose());
  }

  private static String words(Set<String> names) {
    return names.isEmpty() ? "all" : String.join(",", new TreeSet<>(names));
  }
}
