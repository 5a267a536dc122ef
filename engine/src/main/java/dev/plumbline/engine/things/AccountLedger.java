package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Coverage;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The rows of an account in the ledger, asked for what a source says about it in a Region. */
final class AccountLedger {
  private final String account;

  /** By {@link Source#slug()}, by Region; sorted. */
  private final Map<String, Map<String, Coverage>> rows;

  private final Ledger ledger;

  AccountLedger(String account, Map<String, Map<String, Coverage>> rows, Ledger ledger) {
    this.account = account;
    this.rows = rows;
    this.ledger = ledger;
  }

  /**
   * What a cell is worth.
   *
   * @param usable whether its lines count
   * @param gap why there may be more than its lines say; present if it is not usable
   */
  record Reading(boolean usable, Optional<Cause> gap) {
    static Reading useless(Cause cause) {
      return new Reading(false, Optional.of(cause));
    }
  }

  /** What the lines of a source in the account's folder are worth for one Region. */
  Reading reading(Source source, String region) {
    AccountLedger its = of(source);
    Map<String, Coverage> ofSource = its.rows(ledger.slug(source));
    Coverage own = ofSource.get(region);
    Coverage row = own != null ? own : ofSource.get(Cell.GLOBAL);
    if (row == null) {
      return Reading.useless(
          Cause.notCollected(
              "the coverage ledger has no row for the source \""
                  + source.name()
                  + "\" of account "
                  + its.account
                  + (region.equals(Cell.GLOBAL) || source.reach() != Source.Reach.REGION
                      ? ""
                      : " in " + region)));
    }
    return switch (row.status()) {
      case COMPLETE -> new Reading(true, ledger.objection(source, row));
      case PARTIAL -> new Reading(true, row.cause());
      case FAILED, SKIPPED -> new Reading(false, row.cause());
    };
  }

  /** The Regions a source should have a row for: those of the manifest and those it has. */
  NavigableSet<String> regions(Source source) {
    NavigableSet<String> regions = new TreeSet<>(of(source).rows(ledger.slug(source)).keySet());
    if (source.reach() == Source.Reach.REGION && !regions.contains(Cell.GLOBAL)) {
      regions.addAll(ledger.expectedRegions());
    }
    if (regions.isEmpty()) {
      regions.add(Cell.GLOBAL);
    }
    return regions;
  }

  private AccountLedger of(Source source) {
    return source.reach() == Source.Reach.ORGANIZATION ? ledger.ofOrganization() : this;
  }

  Map<String, Coverage> rows(String slug) {
    return rows.getOrDefault(slug, Map.of());
  }

  /** The sources that have rows, by {@link Source#slug()}. */
  Set<String> slugs() {
    return Collections.unmodifiableSet(rows.keySet());
  }

  /** When the rows were decided. */
  Stream<Instant> moments() {
    return rows.values().stream().flatMap(byRegion -> byRegion.values().stream()).map(Coverage::at);
  }
}
