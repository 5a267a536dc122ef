package dev.plumbline.collectors;

import static java.util.Objects.requireNonNull;

import dev.plumbline.collectors.framework.Access;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Limits;
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
 * @param access how to get at the accounts
 * @param knownAccounts accounts of an earlier snapshot, so that one that can no longer be found is
 *     shown as not collected and does not vanish
 * @param parent the id of the snapshot that this one follows
 * @param collectorVersion such as {@code "plumbline 0.1.0"}
 * @param threads how many accounts to read at a time, at least 1
 * @param limits how long and how often to try
 * @param clock gives the times in the snapshot
 * @param progress is told of every cell that was read
 * @param beside collectors of evidence that is not in AWS
 */
public record CollectionRequest(
    Path target,
    List<String> regions,
    Access access,
    Set<String> knownAccounts,
    Optional<String> parent,
    String collectorVersion,
    int threads,
    Limits limits,
    Clock clock,
    ProgressListener progress,
    List<Collector> beside) {
  public CollectionRequest {
    requireNonNull(target, "target is null");
    regions = regions.stream().distinct().sorted().toList();
    requireNonNull(access, "access is null");
    knownAccounts = Set.copyOf(knownAccounts);
    requireNonNull(parent, "parent is null");
    requireNonNull(collectorVersion, "collectorVersion is null");
    requireNonNull(limits, "limits is null");
    requireNonNull(clock, "clock is null");
    requireNonNull(progress, "progress is null");
    beside = List.copyOf(beside);
    if (regions.isEmpty() || threads < 1) {
      throw new IllegalArgumentException("there is at least one Region and one thread");
    }
  }

  /** Collects from AWS alone. */
  public CollectionRequest(
      Path target,
      List<String> regions,
      Access access,
      Set<String> knownAccounts,
      Optional<String> parent,
      String collectorVersion,
      int threads,
      Limits limits,
      Clock clock,
      ProgressListener progress) {
    this(
        target,
        regions,
        access,
        knownAccounts,
        parent,
        collectorVersion,
        threads,
        limits,
        clock,
        progress,
        List.of());
  }

  /** The same, and from elsewhere, with the accounts that is about. */
  public CollectionRequest beside(List<Collector> others, Set<String> theirAccounts) {
    Set<String> accounts = new TreeSet<>(knownAccounts);
    accounts.addAll(theirAccounts);
    return new CollectionRequest(
        target,
        regions,
        access,
        accounts,
        parent,
        collectorVersion,
        threads,
        limits,
        clock,
        progress,
        others);
  }
}
