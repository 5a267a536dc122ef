package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Assembles an estate: the accounts in parallel, then what belongs to the organization. */
final class EstateAssembler {
  private final Snapshot snapshot;
  private final Vocabulary vocabulary;
  private final SourceRules rules;
  private final Ledger ledger;
  private final EvidenceReader reader;

  EstateAssembler(Snapshot snapshot, Vocabulary vocabulary, Instant asOf) {
    this.snapshot = snapshot;
    this.vocabulary = vocabulary;
    this.rules = new SourceRules(vocabulary);
    Freshness freshness = new Freshness(asOf);
    this.ledger = new Ledger(snapshot, freshness);
    this.reader = new EvidenceReader(snapshot, vocabulary, rules, ledger, freshness);
  }

  Estate assemble(Set<String> wanted) {
    SortedSet<String> accounts = new TreeSet<>(snapshot.accounts());
    accounts.retainAll(wanted);
    List<AccountPart> parts =
        accounts.parallelStream().map(this::attempt).toList().stream().map(Attempt::get).toList();
    AccountEvidence management = reader.read(ledger.managementAccount());
    SortedSet<Cause> notLoaded = notLoaded(accounts.size());
    Map<String, Listing<Thing>> roots = new LinkedHashMap<>();
    for (ThingDefinition kind : vocabulary.things()) {
      if (kind.within().isEmpty()) {
        roots.put(kind.name(), roots(kind, parts, management, notLoaded));
      }
    }
    List<String> warnings = new ArrayList<>(unknownSources());
    if (!accounts.contains(ledger.managementAccount())) {
      warnings.addAll(management.malformedLines());
    }
    parts.forEach(part -> warnings.addAll(part.malformedLines()));
    return Estate.of(vocabulary, ledger.managementAccount(), roots, warnings);
  }

  /** What one account's folder gives. */
  private record AccountPart(
      Optional<Thing> account,
      Map<String, ThingAssembler.Things> others,
      List<String> malformedLines) {}

  /** A part, or the refusal to read it: of several refusals always the first is told. */
  private interface Attempt {
    AccountPart get();
  }

  private Attempt attempt(String account) {
    try {
      AccountPart part = part(account);
      return () -> part;
    } catch (RuntimeException e) {
      return () -> {
        throw e;
      };
    }
  }

  private AccountPart part(String account) {
    AccountEvidence evidence = reader.read(account);
    ThingAssembler assembler = new ThingAssembler(rules, evidence);
    EvidenceLine.Key key = new EvidenceLine.Key(SourceRules.ACCOUNT, account, Cell.GLOBAL);
    Map<String, ThingAssembler.Things> others = new LinkedHashMap<>();
    for (ThingDefinition kind : vocabulary.things()) {
      if (isOfEveryAccount(kind)) {
        others.put(kind.name(), assembler.things(kind));
      }
    }
    return new AccountPart(
        vocabulary
            .thing(SourceRules.ACCOUNT)
            .map(kind -> assembler.thing(kind, key, Optional.empty())),
        others,
        evidence.malformedLines());
  }

  /** Whether things of a root kind, other than the account itself, stand in every folder. */
  private boolean isOfEveryAccount(ThingDefinition kind) {
    return kind.within().isEmpty()
        && !kind.name().equals(SourceRules.ORGANIZATION)
        && !kind.name().equals(SourceRules.ACCOUNT)
        && !kind.isFromRegister()
        && rules.sourcesOf(kind).stream().anyMatch(s -> s.reach() != Source.Reach.ORGANIZATION);
  }

  private Listing<Thing> roots(
      ThingDefinition kind,
      List<AccountPart> parts,
      AccountEvidence management,
      SortedSet<Cause> notLoaded) {
    List<Thing> things = new ArrayList<>();
    SortedSet<Cause> gaps = new TreeSet<>();
    if (kind.isFromRegister()) {
      return Listing.unknown(
          Cause.notCollected("the register of \"%s\" was not read".formatted(kind.name())));
    }
    if (kind.name().equals(SourceRules.ACCOUNT)) {
      parts.forEach(part -> part.account().ifPresent(things::add));
      gaps.addAll(notLoaded);
      gaps.addAll(management.sighting(kind.name(), listOf(kind), Optional.empty()).gaps());
    } else if (isOfEveryAccount(kind)) {
      gaps.addAll(notLoaded);
      for (AccountPart part : parts) {
        ThingAssembler.Things seen = part.others().get(kind.name());
        if (seen != null) {
          things.addAll(seen.items());
          gaps.addAll(seen.gaps());
        }
      }
    } else {
      ThingAssembler.Things seen = new ThingAssembler(rules, management).things(kind);
      return kind.name().equals(SourceRules.ORGANIZATION)
          ? organization(seen)
          : new Listing<>(seen.items(), Gaps.combine(seen.gaps()));
    }
    return new Listing<>(things, Gaps.combine(gaps));
  }

  /** The source that lists the accounts. */
  private static List<Source> listOf(ThingDefinition account) {
    return account.source().map(List::of).orElse(List.of());
  }

  /** There is one organization or none, so one that is seen is all there is. */
  private static Listing<Thing> organization(ThingAssembler.Things seen) {
    return switch (seen.items().size()) {
      case 0 -> new Listing<>(List.of(), Gaps.combine(seen.gaps()));
      case 1 -> Listing.complete(seen.items());
      default -> Listing.unknown(ThingAssembler.tooMany("the organization", seen.items()));
    };
  }

  private SortedSet<Cause> notLoaded(int loaded) {
    SortedSet<Cause> causes = new TreeSet<>();
    int all = snapshot.accounts().size();
    if (loaded < all) {
      causes.add(Cause.notCollected("only %d of %d accounts were loaded".formatted(loaded, all)));
    }
    return causes;
  }

  private List<String> unknownSources() {
    SortedSet<String> unknown = ledger.sourceSlugs();
    for (String file : snapshot.manifest().files().keySet()) {
      if (file.startsWith("observations/")) {
        unknown.add(file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.')));
      }
    }
    rules.sources().forEach(source -> unknown.remove(source.slug()));
    return unknown.stream()
        .map("the vocabulary has no source \"%s\"; its lines were left out"::formatted)
        .toList();
  }
}
