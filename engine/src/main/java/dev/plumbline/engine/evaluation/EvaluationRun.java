package dev.plumbline.engine.evaluation;

import dev.plumbline.engine.drools.RuleBase;
import dev.plumbline.engine.drools.Subjects;
import dev.plumbline.engine.drools.facts.EvaluationDay;
import dev.plumbline.engine.drools.facts.Improvements;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.findings.FindingCounts;
import dev.plumbline.engine.findings.Subject;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.things.Account;
import dev.plumbline.engine.things.Estate;
import dev.plumbline.engine.things.EstatePart;
import dev.plumbline.engine.things.EstateReader;
import dev.plumbline.engine.things.Excerpt;
import dev.plumbline.engine.things.Listing;
import dev.plumbline.engine.things.Organization;
import dev.plumbline.engine.things.Thing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One evaluation under way: the accounts in batches, each read, judged and let go, and at last the
 * management account with what belongs to the organization as a whole.
 */
final class EvaluationRun {
  private static final String ACCOUNT = "account";

  private final Evaluator evaluator;
  private final Bundle bundle;
  private final RuleBase rules;
  private final EstateReader reader;
  private final Instant asOf;
  private final Batches batches;
  private final EvaluationDay day;
  private final List<Object> facts = new ArrayList<>();
  private final Afterwards afterwards;
  private final Excerpt excerpt;

  EvaluationRun(Evaluator evaluator, EstateReader reader, Instant asOf, int threads) {
    this.evaluator = evaluator;
    this.bundle = evaluator.bundle();
    this.rules = evaluator.rules();
    this.reader = reader;
    this.asOf = asOf;
    this.batches = new Batches(threads);
    this.day = new EvaluationDay(LocalDate.ofInstant(asOf, ZoneOffset.UTC));
    this.afterwards = new Afterwards(evaluator.exceptions(), bundle.attestations());
    this.excerpt = evaluator.excerpt();
    facts.addAll(evaluator.exceptions());
    facts.add(day);
    bundle.policies().forEach(p -> facts.add(new Improvements(p.id(), p.improvements())));
  }

  /**
   * Runs.
   *
   * @param keeper takes findings, and has what was kept of an evaluation before
   */
  EvaluationSummary run(String snapshotHash, FindingKeeper keeper) {
    SortedSet<String> accounts = reader.accounts();
    String management = reader.managementAccount();
    EstatePart organization = reader.organization();
    Given given =
        new Given(bundle, rules, reader.estate(organization), asOf, evaluator.inUse()::include);
    Optional<Memory> memory =
        keeper.keeps() ? Optional.of(memory(keeper, given)) : Optional.empty();
    Gathered all = new Gathered(keeper);
    List<String> changed = new ArrayList<>();
    for (String account : accounts) {
      if (!account.equals(management)) {
        memory
            .flatMap(kept -> kept.recall(account))
            .ifPresentOrElse(all::recall, () -> changed.add(account));
      }
    }
    batches.each(cut(changed), batch -> ofMembers(batch, given, memory), all::addAll);

    List<EstatePart> last = new ArrayList<>(List.of(organization, EstatePart.ofGaps(all.gaps())));
    if (accounts.contains(management)) {
      last.add(reader.account(management));
    }
    all.add(ofOrganization(EstatePart.of(last), given, all));
    all.warnings().addAll(afterwards.warnings(rules, all.presence(), all.fates(), day));
    return new EvaluationSummary(
        asOf,
        snapshotHash,
        bundle.hash(),
        all.accounts(),
        all.counts(),
        all.findingsHash(),
        List.copyOf(all.warnings()));
  }

  /** Accounts judged together, and what came of each. */
  private List<Gathered.Fresh> ofMembers(
      List<String> accounts, Given given, Optional<Memory> memory) {
    Map<String, EstatePart> parts = new LinkedHashMap<>();
    accounts.forEach(account -> parts.put(account, reader.account(account)));
    Estate estate = given.to(reader.estate(EstatePart.of(parts.values())), parts::containsKey);
    Map<String, List<Judged>> judged = new HashMap<>();
    cut(roots(estate))
        .forEach(
            batch ->
                judged(batch)
                    .forEach(
                        (account, part) ->
                            judged.computeIfAbsent(account, id -> new ArrayList<>()).add(part)));
    Map<String, List<Thing>> things =
        roots(estate).stream().collect(Collectors.groupingBy(thing -> thing.identity().account()));
    List<Gathered.Fresh> outcomes = new ArrayList<>();
    parts.forEach(
        (account, part) -> {
          List<Thing> own = things.getOrDefault(account, List.of());
          Outcome outcome =
              outcome(
                  part,
                  part.warnings(),
                  own,
                  Judged.of(judged.getOrDefault(account, List.of())),
                  excerpts(own));
          outcomes.add(
              new Gathered.Fresh(
                  outcome, memory.flatMap(kept -> kept.remember(outcome, moments(part, own)))));
        });
    return outcomes;
  }

  private Set<Instant> moments(EstatePart part, List<Thing> things) {
    Set<Instant> moments = new HashSet<>(part.moments());
    reader.moments(things, moments::add);
    return moments;
  }

  private Memory memory(FindingKeeper keeper, Given given) {
    return new Memory(
        keeper.remembered(),
        bundle,
        reader,
        given,
        asOf,
        new OutcomeJson(bundle.policies(), afterwards.named(), excerpt));
  }

  private Outcome ofOrganization(EstatePart part, Given given, Gathered members) {
    Set<String> accounts = reader.accounts();
    String management = reader.managementAccount();
    Predicate<String> filedHere = id -> id.equals(management) || !accounts.contains(id);
    Estate estate = given.to(reader.estate(part), filedHere);
    List<Thing> all = new ArrayList<>(members.excerpts());
    all.addAll(excerpts(roots(estate)));
    all.sort(Comparator.comparing(thing -> thing.identity().id()));
    Estate whole =
        estate.withAccountsOfOrganization(new Listing<>(all, estate.roots(ACCOUNT).gap()));
    List<Judged> judged = new ArrayList<>();
    batches.each(cut(roots(whole)), this::judged, each -> judged.addAll(each.values()));
    Set<String> assessed = new HashSet<>(members.policies());
    judged.forEach(each -> assessed.addAll(each.policies()));
    judged.addAll(ofNothing(whole, assessed).values());
    return outcome(part, whole.warnings(), roots(whole), Judged.of(judged), List.of());
  }

  private Map<String, Judged> judged(List<Thing> roots) {
    return Judged.of(rules.judge(roots, facts, asOf), evaluator.maker(), evaluator.exceptions());
  }

  private Map<String, Judged> ofNothing(Estate estate, Set<String> assessed) {
    NothingLookedAt nothing =
        new NothingLookedAt(bundle.vocabulary(), estate.roots(), organization(estate));
    return Judged.of(
        rules.conclude(nothing.assessments(bundle.policies(), assessed).toList(), facts),
        evaluator.maker(),
        evaluator.exceptions());
  }

  private Outcome outcome(
      EstatePart part, List<String> odd, List<Thing> roots, Judged judged, List<Thing> excerpts) {
    DistinctFindings findings = new DistinctFindings();
    judged.findings().forEach(findings::add);
    FindingCounts counts = new FindingCounts();
    List<Account> accounts =
        roots.stream().filter(Account.class::isInstance).map(Account.class::cast).toList();
    SortedSet<String> warnings = new TreeSet<>(odd);
    warnings.addAll(findings.warnings());
    return new Outcome(
        new AccountFiles(accounts).file(findings.sorted(), counts),
        counts,
        judged.policies(),
        judged.fates(),
        part.gaps(),
        excerpts,
        presence(part, roots),
        List.copyOf(warnings));
  }

  private Subjects.Presence presence(EstatePart part, List<Thing> roots) {
    if (afterwards.named().isEmpty()) {
      return new Subjects.Presence(Set.of(), Set.of());
    }
    Map<String, Listing<Thing>> byKind = new HashMap<>();
    part.gaps()
        .forEach(
            (kind, causes) ->
                byKind.put(kind, new Listing<>(List.of(), causes.stream().findFirst())));
    roots.stream()
        .collect(Collectors.groupingBy(thing -> thing.identity().kind()))
        .forEach(
            (kind, things) ->
                byKind.merge(
                    kind,
                    Listing.complete(things),
                    (gap, all) -> new Listing<>(all.items(), gap.gap())));
    return Subjects.find(bundle.vocabulary(), byKind, afterwards.named());
  }

  private List<Thing> excerpts(List<Thing> roots) {
    return excerpt.isOf(ACCOUNT)
        ? roots.stream()
            .filter(thing -> thing.identity().kind().equals(ACCOUNT))
            .map(excerpt::of)
            .toList()
        : List.of();
  }

  private static List<Thing> roots(Estate estate) {
    return estate.roots().values().stream().flatMap(listing -> listing.items().stream()).toList();
  }

  private <T> List<List<T>> cut(List<T> all) {
    int size = evaluator.batchSize();
    return Stream.iterate(0, from -> from < all.size(), from -> from + size)
        .map(from -> all.subList(from, Math.min(from + size, all.size())))
        .toList();
  }

  private static Subject organization(Estate estate) {
    return estate
        .organization()
        .map(Organization::identity)
        .map(it -> new Subject(it.kind(), it.id(), it.account(), it.region()))
        .orElseGet(
            () ->
                new Subject(
                    "organization",
                    estate.managementAccount(),
                    estate.managementAccount(),
                    Cell.GLOBAL));
  }
}
