package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.evidence.SnapshotException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads an estate part by part: each account's folder, and what belongs to the organization as a
 * whole. Holds nothing of what it has read, and is safe for several threads.
 */
public final class EstateReader {
  /** How much later than the evaluation instant evidence may be and still count. */
  public static final Duration TOLERATED_SKEW = Duration.ofMinutes(5);

  private final Snapshot snapshot;
  private final Vocabulary vocabulary;
  private final SourceRules rules;
  private final SourceRules wanted;
  private final Ledger ledger;
  private final EvidenceReader reader;

  /** By {@link Source#slug()}. */
  private final Set<String> known;

  /** Reads all of each thing. */
  public EstateReader(Snapshot snapshot, Vocabulary vocabulary, Instant asOf) {
    this(snapshot, vocabulary, asOf, attribute -> true);
  }

  /**
   * Reads of an account's things only what is wanted; all else of them is unknown. All files are
   * read and checked nevertheless.
   */
  public EstateReader(
      Snapshot snapshot, Vocabulary vocabulary, Instant asOf, Predicate<Attribute> wanted) {
    this.snapshot = snapshot;
    this.vocabulary = vocabulary;
    this.wanted = new SourceRules(vocabulary, wanted);
    this.rules = new SourceRules(vocabulary);
    Freshness freshness = new Freshness(asOf);
    this.ledger = new Ledger(snapshot, freshness);
    this.known = rules.sources().stream().map(Source::slug).collect(Collectors.toSet());
    this.reader = new EvidenceReader(snapshot, vocabulary, rules, ledger, freshness);
  }

  /** Every account that has a folder or should have one. */
  public SortedSet<String> accounts() {
    return snapshot.accounts();
  }

  /** The account that the organization's evidence is kept under. */
  public String managementAccount() {
    return ledger.managementAccount();
  }

  /**
   * All that the things of an account are read from in its folder and its rows of the ledger, as a
   * hash.
   */
  public String fingerprint(String account) {
    Fingerprint fingerprint = new Fingerprint().add(account).add(snapshot.filesHash(account));
    ledger.addTo(fingerprint, account);
    return fingerprint.hex();
  }

  /**
   * All that the things of every account are read from elsewhere, as a hash: what the
   * organization's sources could read, and whether that still counts.
   */
  public String organizationFingerprint() {
    Fingerprint fingerprint = new Fingerprint().add(ledger.managementAccount());
    ledger.expectedRegions().forEach(fingerprint::add);
    rules.sources().stream()
        .filter(source -> source.reach() == Source.Reach.ORGANIZATION)
        .forEach(source -> ledger.addTo(fingerprint, source));
    return fingerprint.hex();
  }

  /** The moments that things tell of, with those at which they were read. */
  public void moments(Collection<Thing> things, Consumer<Instant> to) {
    things.forEach(new Moments(vocabulary, to)::of);
  }

  /**
   * What one account's folder shows.
   *
   * @throws SnapshotException if a file is not as the manifest says
   */
  public EstatePart account(String account) {
    AccountEvidence evidence = reader.read(account);
    ThingAssembler assembler = new ThingAssembler(wanted, evidence);
    EvidenceLine.Key key = new EvidenceLine.Key(SourceRules.ACCOUNT, account, Cell.GLOBAL);
    EstatePart part = new EstatePart();
    part.warn(evidence.malformedLines());
    part.warn(unknownSources(evidence));
    part.read(evidence.moments());
    for (ThingDefinition kind : vocabulary.things()) {
      if (kind.name().equals(SourceRules.ACCOUNT)) {
        part.add(
            kind.name(), List.of(assembler.thing(kind, key, Optional.empty())), new TreeSet<>());
      } else if (isOfEveryAccount(kind)) {
        ThingAssembler.Things things = assembler.things(kind);
        part.add(kind.name(), things.items(), things.gaps());
      }
    }
    return part;
  }

  /**
   * What belongs to the organization as a whole, and why there may be more accounts than it has
   * folders of.
   *
   * @throws SnapshotException if a file is not as the manifest says
   */
  public EstatePart organization() {
    AccountEvidence management = reader.read(ledger.managementAccount());
    ThingAssembler assembler = new ThingAssembler(rules, management);
    EstatePart part = new EstatePart();
    part.warn(management.malformedLines());
    part.warn(unknownSources(management));
    for (ThingDefinition kind : vocabulary.things()) {
      String name = kind.name();
      if (kind.within().isPresent() || isOfEveryAccount(kind)) {
        continue;
      }
      if (kind.isFromRegister()) {
        part.add(name, List.of(), one("the register of \"%s\" was not read".formatted(name)));
      } else if (name.equals(SourceRules.ACCOUNT)) {
        List<Source> list = kind.source().map(List::of).orElse(List.of());
        part.add(name, List.of(), management.sighting(name, list, Optional.empty()).gaps());
      } else {
        add(part, name, assembler.things(kind));
      }
    }
    return part;
  }

  /** What an account has that the vocabulary has no word for, one line each. */
  private List<String> unknownSources(AccountEvidence evidence) {
    SortedSet<String> unknown = new TreeSet<>(evidence.slugs());
    unknown.addAll(snapshot.slugsOf(evidence.account()));
    unknown.removeAll(known);
    return unknown.stream()
        .map("the vocabulary has no source \"%s\"; its lines were left out"::formatted)
        .toList();
  }

  /** A part, or the refusal to read it: of several refusals always the first is told. */
  interface Attempt {
    EstatePart get();
  }

  Attempt attempt(String account) {
    try {
      EstatePart part = account(account);
      return () -> part;
    } catch (RuntimeException e) {
      return () -> {
        throw e;
      };
    }
  }

  /** What to know of an estate of which some accounts were left out. */
  EstatePart notLoaded(int loaded) {
    String cause =
        "only %d of %d accounts were loaded".formatted(loaded, snapshot.accounts().size());
    EstatePart part = new EstatePart();
    for (ThingDefinition kind : vocabulary.things()) {
      if (kind.name().equals(SourceRules.ACCOUNT) || isOfEveryAccount(kind)) {
        part.add(kind.name(), List.of(), one(cause));
      }
    }
    return part;
  }

  /** There is one organization or none, so one that is seen is all there is. */
  private static void add(EstatePart part, String kind, ThingAssembler.Things seen) {
    if (!kind.equals(SourceRules.ORGANIZATION) || seen.items().isEmpty()) {
      part.add(kind, seen.items(), seen.gaps());
    } else if (seen.items().size() == 1) {
      part.add(kind, seen.items(), new TreeSet<>());
    } else {
      SortedSet<Cause> tooMany = new TreeSet<>();
      tooMany.add(ThingAssembler.tooMany("the organization", seen.items()));
      part.add(kind, List.of(), tooMany);
    }
  }

  /** A part of the estate, as an estate of its own. */
  public Estate estate(EstatePart part) {
    List<String> warnings = part.warnings().stream().distinct().toList();
    return Estate.of(vocabulary, ledger.managementAccount(), part.listings(vocabulary), warnings);
  }

  /** Whether things of a root kind, other than the account itself, stand in every folder. */
  private boolean isOfEveryAccount(ThingDefinition kind) {
    return kind.within().isEmpty()
        && !kind.name().equals(SourceRules.ORGANIZATION)
        && !kind.name().equals(SourceRules.ACCOUNT)
        && !kind.isFromRegister()
        && rules.sourcesOf(kind).stream().anyMatch(s -> s.reach() != Source.Reach.ORGANIZATION);
  }

  private static SortedSet<Cause> one(String notCollected) {
    SortedSet<Cause> gaps = new TreeSet<>();
    gaps.add(Cause.notCollected(notCollected));
    return gaps;
  }
}
