package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Origin;
import java.time.Instant;
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
  private final String account;
  private final AccountLedger ledger;

  /** By source name, sorted. */
  private final Map<String, SourceEvidence> sources = new TreeMap<>();

  AccountEvidence(String account, AccountLedger ledger) {
    this.account = account;
    this.ledger = ledger;
  }

  String account() {
    return account;
  }

  /** What a source has to say. */
  SourceEvidence of(Source source) {
    SourceEvidence known = sources.get(source.name());
    if (known == null) {
      known = new SourceEvidence(source, ledger);
      sources.put(source.name(), known);
    }
    return known;
  }

  /** When the rows were decided, and the answers given that the lines were made from. */
  Stream<Instant> moments() {
    return Stream.concat(
        ledger.moments(),
        sources.values().stream()
            .flatMap(source -> source.lines().stream())
            .map(line -> line.origin().at()));
  }

  /** The sources that have rows, by {@link Source#slug()}. */
  Set<String> slugs() {
    return ledger.slugs();
  }

  /** The cells that malformed lines spoilt, told in a stable order. */
  List<String> malformedLines() {
    return sources.values().stream()
        .flatMap(source -> source.malformed().stream())
        .map(Cause::detail)
        .toList();
  }

  /** The answers that speak of a thing, by source name. */
  Map<String, Origin> origins(Collection<Source> from, EvidenceLine.Key key) {
    Map<String, Origin> origins = new HashMap<>();
    for (Source source : from) {
      of(source).line(key).ifPresent(line -> origins.put(source.name(), line.origin()));
    }
    return origins;
  }

  /**
   * The things of a kind that lines show.
   *
   * @param region the Region to look in; empty for all
   */
  Sighting sighting(String kind, List<Source> from, Optional<String> region) {
    NavigableSet<EvidenceLine.Key> seen = new TreeSet<>();
    NavigableSet<Cause> gaps = new TreeSet<>();
    if (from.isEmpty()) {
      gaps.add(Cause.notCollected("no source says which \"%s\" there are".formatted(kind)));
    }
    for (Source each : from) {
      SourceEvidence source = of(each);
      for (EvidenceLine line : source.lines()) {
        EvidenceLine.Key key = line.key();
        if (key.kind().equals(kind)
            && region.filter(r -> !r.equals(key.region())).isEmpty()
            && source.reading(key.region()).usable()) {
          line.objection().ifPresentOrElse(gaps::add, () -> seen.add(key));
        }
      }
      if (region.isPresent()) {
        source.gap(region.get()).ifPresent(gaps::add);
      } else {
        gaps.addAll(source.gaps());
      }
    }
    return new Sighting(List.copyOf(seen), gaps);
  }

  /**
   * Things that were seen.
   *
   * @param keys sorted
   * @param gaps why there may be more; empty if these are all
   */
  record Sighting(List<EvidenceLine.Key> keys, SortedSet<Cause> gaps) {}
}
