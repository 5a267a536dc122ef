package dev.plumbline.engine.evidence;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of a snapshot before it is written: who collects what.
 *
 * @param id unique among an organization's snapshots
 * @param started when the collection started
 * @param collectorVersion the program that collects, such as {@code "plumbline 0.1.0"}
 * @param caller the ARN of the caller, as sts:GetCallerIdentity says it; empty for evidence from
 *     elsewhere
 * @param managementAccount the account that the organization's evidence is kept under, twelve
 *     digits; of an account without organization, the account itself
 * @param accounts the accounts to collect
 * @param regions the Regions to collect
 * @param parent the id of the snapshot this one refreshes
 */
public record ManifestHeader(
    String id,
    Instant started,
    String collectorVersion,
    String caller,
    String managementAccount,
    List<String> accounts,
    List<String> regions,
    Optional<String> parent) {
  public ManifestHeader {
    requireNonNull(id, "id is null");
    requireNonNull(started, "started is null");
    requireNonNull(collectorVersion, "collectorVersion is null");
    requireNonNull(caller, "caller is null");
    requireNonNull(managementAccount, "managementAccount is null");
    accounts = accounts.stream().sorted().distinct().toList();
    regions = regions.stream().sorted().distinct().toList();
    requireNonNull(parent, "parent is null");
  }

  /** The same for more accounts. */
  ManifestHeader withAccounts(Collection<String> more) {
    return new ManifestHeader(
        id,
        started,
        collectorVersion,
        caller,
        managementAccount,
        Stream.concat(accounts.stream(), more.stream()).toList(),
        regions,
        parent);
  }
}
