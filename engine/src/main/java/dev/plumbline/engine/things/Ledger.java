package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.Manifest;
import dev.plumbline.engine.evidence.Snapshot;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The coverage ledger, asked for what a source says about an account in a Region. */
final class Ledger {
  private final Map<String, Map<String, Map<String, Coverage>>> rows = new HashMap<>();
  private final Map<String, String> slugs = new ConcurrentHashMap<>();
  private final Manifest manifest;
  private final Freshness freshness;

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

  Ledger(Snapshot snapshot, Freshness freshness) {
    this.manifest = snapshot.manifest();
    this.freshness = freshness;
    for (Coverage row : snapshot.coverage()) {
      Cell cell = row.cell();
      rows.computeIfAbsent(cell.account(), account -> new HashMap<>())
          .computeIfAbsent(slug(cell.source()), source -> new HashMap<>())
          .put(cell.region(), row);
    }
  }

  String managementAccount() {
    return manifest.header().managementAccount();
  }

  /** What the lines of a source in an account's folder are worth for one Region. */
  Reading reading(String folder, Source source, String region) {
    Map<String, Coverage> ofSource = rows(folder, source);
    Coverage own = ofSource.get(region);
    Coverage row = own != null ? own : ofSource.get(Cell.GLOBAL);
    if (row == null) {
      return Reading.useless(
          Cause.notCollected(
              "the coverage ledger has no row for the source \"%s\" of account %s%s"
                  .formatted(
                      source.name(),
                      accountOf(folder, source),
                      region.equals(Cell.GLOBAL) || source.reach() != Source.Reach.REGION
                          ? ""
                          : " in " + region)));
    }
    return switch (row.status()) {
      case COMPLETE -> new Reading(true, freshness.objection(source, row.at()));
      case PARTIAL -> new Reading(true, row.cause());
      case FAILED, SKIPPED -> new Reading(false, row.cause());
    };
  }

  /** The Regions a source should have a row for: those of the manifest and those it has. */
  NavigableSet<String> regions(String folder, Source source) {
    NavigableSet<String> regions = new TreeSet<>(rows(folder, source).keySet());
    if (source.reach() == Source.Reach.REGION && !regions.contains(Cell.GLOBAL)) {
      regions.addAll(manifest.header().regions());
    }
    if (regions.isEmpty()) {
      regions.add(Cell.GLOBAL);
    }
    return regions;
  }

  /** All that the rows of an account say, but for request ids and how long the reading took. */
  void addTo(Fingerprint fingerprint, String account) {
    new TreeMap<>(rows.getOrDefault(account, Map.of()))
        .forEach(
            (source, byRegion) ->
                new TreeMap<>(byRegion)
                    .forEach(
                        (region, row) -> {
                          fingerprint.add(source).add(region);
                          add(fingerprint, row);
                          fingerprint.add(row.at().toString());
                        }));
  }

  /** What the rows of a source of the organization say, and whether they still count. */
  void addTo(Fingerprint fingerprint, Source source) {
    new TreeMap<>(rows(managementAccount(), source))
        .forEach(
            (region, row) -> {
              fingerprint.add(source.name()).add(region);
              add(fingerprint, row);
              fingerprint.add(
                  freshness.objection(source, row.at()).map(Cause::toString).orElse(""));
            });
  }

  private static void add(Fingerprint fingerprint, Coverage row) {
    fingerprint.add(row.status().name()).add(row.cause().map(Cause::toString).orElse(""));
  }

  /** When the rows of an account were decided. */
  Stream<Instant> moments(String account) {
    return rows.getOrDefault(account, Map.of()).values().stream()
        .flatMap(byRegion -> byRegion.values().stream())
        .map(Coverage::at);
  }

  /** The Regions that every source should have rows for. */
  List<String> expectedRegions() {
    return manifest.header().regions();
  }

  private Map<String, Coverage> rows(String folder, Source source) {
    return rows.getOrDefault(accountOf(folder, source), Map.of())
        .getOrDefault(slugs.computeIfAbsent(source.name(), Ledger::slug), Map.of());
  }

  private String accountOf(String folder, Source source) {
    return source.reach() == Source.Reach.ORGANIZATION ? managementAccount() : folder;
  }

  private static String slug(String source) {
    return source.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** The sources that have rows, by {@link Source#slug()}. */
  SortedSet<String> sourceSlugs() {
    SortedSet<String> slugs = new TreeSet<>();
    rows.values().forEach(sources -> slugs.addAll(sources.keySet()));
    return slugs;
  }
}
