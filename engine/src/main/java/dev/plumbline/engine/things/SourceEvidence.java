package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Cause;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one source has to say of one account: the lines of its file, and what they are worth in each
 * Region. Asked only when all lines are in.
 */
final class SourceEvidence {
  private static final String EVERY_REGION = "*";

  private final Source source;
  private final AccountLedger ledger;
  private final Map<EvidenceLine.Key, EvidenceLine> lines = new HashMap<>();

  /** By Region, sorted. */
  private final Map<String, Cause> malformed = new TreeMap<>();

  private final Map<String, AccountLedger.Reading> readings = new HashMap<>();
  private @Nullable SortedSet<Cause> gaps;

  SourceEvidence(Source source, AccountLedger ledger) {
    this.source = source;
    this.ledger = ledger;
  }

  /** Adds a line, unless there is one about the same thing already. */
  boolean add(EvidenceLine line) {
    return lines.putIfAbsent(line.key(), line) == null;
  }

  /** Marks a cell as failed for a malformed line; the first line of a cell is told. */
  void malformed(Optional<String> region, String detail) {
    String cell =
        source.reach() == Source.Reach.REGION ? region.orElse(EVERY_REGION) : EVERY_REGION;
    malformed.putIfAbsent(cell, new Cause(Cause.Reason.MALFORMED, detail));
  }

  Collection<Cause> malformed() {
    return Collections.unmodifiableCollection(malformed.values());
  }

  Collection<EvidenceLine> lines() {
    return Collections.unmodifiableCollection(lines.values());
  }

  Optional<EvidenceLine> line(EvidenceLine.Key key) {
    return Optional.ofNullable(lines.get(key));
  }

  /** What the lines about a Region are worth. */
  AccountLedger.Reading reading(String region) {
    AccountLedger.Reading known = readings.get(region);
    if (known == null) {
      known = read(region);
      readings.put(region, known);
    }
    return known;
  }

  private AccountLedger.Reading read(String region) {
    Cause everywhere = malformed.get(EVERY_REGION);
    Cause cause = everywhere != null ? everywhere : malformed.get(region);
    return cause == null ? ledger.reading(source, region) : AccountLedger.Reading.useless(cause);
  }

  /** Why there may be more than the lines say, in one Region. */
  Optional<Cause> gap(String region) {
    return reading(region).gap();
  }

  /** Why there may be more than the lines say, in all Regions. */
  SortedSet<Cause> gaps() {
    if (gaps == null) {
      gaps = new TreeSet<>();
      for (String region : regions()) {
        gap(region).ifPresent(gaps::add);
      }
    }
    return gaps;
  }

  private List<String> regions() {
    NavigableSet<String> regions = ledger.regions(source);
    malformed.keySet().stream()
        .filter(region -> !region.equals(EVERY_REGION))
        .forEach(regions::add);
    return new ArrayList<>(regions);
  }
}
