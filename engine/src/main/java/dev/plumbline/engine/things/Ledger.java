package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.Snapshot;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The coverage ledger, account by account. Safe for several threads. */
final class Ledger {
  private final Map<String, String> slugs = new ConcurrentHashMap<>();
  private final Snapshot snapshot;
  private final Freshness freshness;
  private final AccountLedger ofOrganization;

  Ledger(Snapshot snapshot, Freshness freshness) {
    this.snapshot = snapshot;
    this.freshness = freshness;
    this.ofOrganization = read(managementAccount());
  }

  String managementAccount() {
    return snapshot.manifest().header().managementAccount();
  }

  /** The Regions that every source should have rows for. */
  List<String> expectedRegions() {
    return snapshot.manifest().header().regions();
  }

  /** What the rows of an account say. */
  AccountLedger of(String account) {
    return account.equals(managementAccount()) ? ofOrganization : read(account);
  }

  private AccountLedger read(String account) {
    Map<String, Map<String, Coverage>> rows = new TreeMap<>();
    for (Coverage row : snapshot.coverage(account)) {
      rows.computeIfAbsent(slug(row.cell().source()), source -> new TreeMap<>())
          .put(row.cell().region(), row);
    }
    return new AccountLedger(account, rows, this);
  }

  /** What the rows of the organization say, which are kept under the management account. */
  AccountLedger ofOrganization() {
    return ofOrganization;
  }

  /** All that the rows of an account say, as they are written. */
  void addTo(Fingerprint fingerprint, String account) {
    snapshot.coverageHashes(account).forEach(fingerprint::add);
  }

  /** What the rows of a source of the organization say, and whether they still count. */
  void addTo(Fingerprint fingerprint, Source source) {
    ofOrganization
        .rows(slug(source))
        .forEach(
            (region, row) ->
                fingerprint
                    .add(source.name())
                    .add(region)
                    .add(row.status().name())
                    .add(row.cause().map(Cause::toString).orElse(""))
                    .add(objection(source, row).map(Cause::toString).orElse("")));
  }

  Optional<Cause> objection(Source source, Coverage row) {
    return freshness.objection(source, row.at());
  }

  String slug(Source source) {
    return slug(source.name());
  }

  private String slug(String source) {
    return slugs.computeIfAbsent(source, s -> s.toLowerCase(Locale.ROOT).replace(' ', '-'));
  }
}
