package dev.plumbline.engine.evaluation;

import dev.plumbline.engine.drools.RuleBase;
import dev.plumbline.engine.drools.Subjects;
import dev.plumbline.engine.drools.facts.EvaluationDay;
import dev.plumbline.engine.drools.facts.Improvements;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.findings.FindingCounts;
import dev.plumbline.engine.findings.Subject;
import dev.plumbline.engine.policy.Bundle;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
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

  EvaluationSummary run(String snapshotHash, FindingSink sink) {
    SortedSet<String> accounts = reader.accounts();
    String management = reader.managementAccount();
    EstatePart organization = reader.organization();
    Given given = new Given(bundle, rules, reader.estate(organization), asOf);
    Gathered all = new Gathered(sink);
    all.warnings().addAll(reader.warnings());
    List<String> members = accounts.stream().filter(id -> !id.equals(management)).toList();
    batches.each(cut(members), batch -> ofMembers(batch, given), all::add);

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

  private Outcome ofMembers(List<String> accounts, Given given) {
    EstatePart part = EstatePart.of(accounts.stream().map(reader::account).toList());
    Estate estate = given.to(reader.estate(part), Set.copyOf(accounts)::contains);
    List<Judged> judged = cut(roots(estate)).stream().map(this::judged).toList();
    return outcome(part, estate, judged, excerpts(estate));
  }

  private Outcome ofOrganization(EstatePart part, Given given, Gathered members) {
    Set<String> accounts = reader.accounts();
    String management = reader.managementAccount();
    Predicate<String> filedHere = id -> id.equals(management) || !accounts.contains(id);
    Estate estate = given.to(reader.estate(part), filedHere);
    List<Thing> all = new ArrayList<>(members.excerpts());
    all.addAll(excerpts(estate));
    all.sort(Comparator.comparing(thing -> thing.identity().id()));
    Estate whole =
        estate.withAccountsOfOrganization(new Listing<>(all, estate.roots(ACCOUNT).gap()));
    List<Judged> judged = new ArrayList<>();
    batches.each(cut(roots(whole)), this::judged, judged::add);
    Set<String> assessed = new HashSet<>(members.policies());
    judged.forEach(each -> assessed.addAll(each.policies()));
    judged.add(ofNothing(whole, assessed));
    return outcome(part, whole, judged, List.of());
  }

  private Judged judged(List<Thing> roots) {
    return Judged.of(rules.judge(roots, facts, asOf), evaluator.maker());
  }

  private Judged ofNothing(Estate estate, Set<String> assessed) {
    NothingLookedAt nothing =
        new NothingLookedAt(bundle.vocabulary(), estate.roots(), organization(estate));
    return Judged.of(
        rules.conclude(nothing.assessments(bundle.policies(), assessed).toList(), facts),
        evaluator.maker());
  }

  private Outcome outcome(
      EstatePart part, Estate estate, List<Judged> judged, List<Thing> excerpts) {
    DistinctFindings findings = new DistinctFindings();
    Set<String> policies = new HashSet<>();
    Set<Object> fates = new HashSet<>();
    for (Judged each : judged) {
      each.findings().forEach(findings::add);
      policies.addAll(each.policies());
      fates.addAll(each.fates());
    }
    FindingCounts counts = new FindingCounts();
    List<AccountFindings> accounts =
        new AccountFiles(estate.accounts()).file(findings.sorted(), counts);
    SortedSet<String> warnings = new TreeSet<>(estate.warnings());
    warnings.addAll(findings.warnings());
    return new Outcome(
        accounts,
        counts,
        policies,
        fates,
        part.gaps(),
        excerpts,
        Subjects.find(bundle.vocabulary(), estate.roots(), afterwards.named()),
        List.copyOf(warnings));
  }

  private List<Thing> excerpts(Estate estate) {
    return excerpt.isOf(ACCOUNT)
        ? estate.roots(ACCOUNT).items().stream().map(excerpt::of).toList()
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
