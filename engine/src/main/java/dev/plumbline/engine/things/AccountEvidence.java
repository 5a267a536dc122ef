package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The decoded lines of one account's folder, and what each is worth. */
final class AccountEvidence {
  private static final String EVERY_REGION = "*";

  private final String account;
  private final AccountLedger ledger;
  private final Freshness freshness;

  /** By source name, by thing. */
  private final Map<String, Map<EvidenceLine.Key, EvidenceLine>> lines = new HashMap<>();

  /** By source name, by Region. */
  private final Map<String, Map<String, Cause>> malformed = new TreeMap<>();

  AccountEvidence(String account, AccountLedger ledger, Freshness freshness) {
    this.account = account;
    this.ledger = ledger;
    this.freshness = freshness;
  }

  String account() {
    return account;
  }

  /** Adds a line, unless the source has one about the same thing already. */
  boolean add(EvidenceLine line) {
    return lines
            .computeIfAbsent(line.origin().source(), source -> new HashMap<>())
            .putIfAbsent(line.key(), line)
        == null;
  }

  /** Marks a cell as failed for a malformed line; the first line of a cell is told. */
  void malformed(Source source, Optional<String> region, String detail) {
    String cell =
        source.reach() == Source.Reach.REGION ? region.orElse(EVERY_REGION) : EVERY_REGION;
    malformed
        .computeIfAbsent(source.name(), name -> new TreeMap<>())
        .putIfAbsent(cell, new Cause(Cause.Reason.MALFORMED, detail));
  }

  /** When the rows were decided, and the answers given that the lines were made from. */
  Stream<Instant> moments() {
    return Stream.concat(
        ledger.moments(),
        lines.values().stream()
            .flatMap(ofSource -> ofSource.values().stream())
            .map(line -> line.origin().at()));
  }

  /** The sources that have rows, by {@link Source#slug()}. */
  Set<String> slugs() {
    return ledger.slugs();
  }

  /** The cells that malformed lines spoilt, told in a stable order. */
  List<String> malformedLines() {
    List<String> details = new ArrayList<>();
    malformed.values().forEach(cells -> cells.values().forEach(c -> details.add(c.detail())));
    return details;
  }

  /** What the lines of a source about a Region are worth. */
  AccountLedger.Reading reading(Source source, String region) {
    Map<String, Cause> spoilt = malformed.getOrDefault(source.name(), Map.of());
    Cause cause = spoilt.containsKey(EVERY_REGION) ? spoilt.get(EVERY_REGION) : spoilt.get(region);
    return cause == null ? ledger.reading(source, region) : AccountLedger.Reading.useless(cause);
  }

  /** The line of a source about a thing. */
  Optional<EvidenceLine> line(Source source, EvidenceLine.Key key) {
    return Optional.ofNullable(lines.getOrDefault(source.name(), Map.of()).get(key));
  }

  Optional<Cause> objection(Source source, EvidenceLine line) {
    return freshness.objection(source, line.origin().at());
  }

  /** The answers that speak of a thing, by source name. */
  Map<String, Origin> origins(Collection<Source> sources, EvidenceLine.Key key) {
    Map<String, Origin> origins = new HashMap<>();
    for (Source source : sources) {
      line(source, key).ifPresent(line -> origins.put(source.name(), line.origin()));
    }
    return origins;
  }

  /**
   * The things of a kind that lines show.
   *
   * @param region the Region to look in; empty for all
   */
  Sighting sighting(String kind, List<Source> sources, Optional<String> region) {
    NavigableSet<EvidenceLine.Key> seen = new TreeSet<>();
    NavigableSet<Cause> gaps = new TreeSet<>();
    if (sources.isEmpty()) {
      gaps.add(Cause.notCollected("no source says which \"%s\" there are".formatted(kind)));
    }
    for (Source source : sources) {
      for (EvidenceLine line : lines.getOrDefault(source.name(), Map.of()).values()) {
        EvidenceLine.Key key = line.key();
        if (key.kind().equals(kind)
            && region.filter(r -> !r.equals(key.region())).isEmpty()
            && reading(source, key.region()).usable()) {
          Optional<Cause> objection = objection(source, line);
          objection.ifPresentOrElse(gaps::add, () -> seen.add(key));
        }
      }
      for (String each : region.map(List::of).orElseGet(() -> regions(source))) {
        reading(source, each).gap().ifPresent(gaps::add);
      }
    }
    return new Sighting(List.copyOf(seen), gaps);
  }

  private List<String> regions(Source source) {
    NavigableSet<String> regions = ledger.regions(source);
    malformed.getOrDefault(source.name(), Map.of()).keySet().stream()
        .filter(region -> !region.equals(EVERY_REGION))
        .forEach(regions::add);
    return List.copyOf(regions);
  }

  /**
   * Things that were seen.
   *
   * @param keys sorted
   * @param gaps why there may be more; empty if these are all
   */
  record Sighting(List<EvidenceLine.Key> keys, SortedSet<Cause> gaps) {}
}
