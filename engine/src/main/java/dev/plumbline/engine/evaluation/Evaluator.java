package dev.plumbline.engine.evaluation;

import dev.plumbline.engine.drools.Attestations;
import dev.plumbline.engine.drools.Budget;
import dev.plumbline.engine.drools.Guardrails;
import dev.plumbline.engine.drools.Judgement;
import dev.plumbline.engine.drools.RuleBase;
import dev.plumbline.engine.drools.ShippedRules;
import dev.plumbline.engine.drools.facts.EvaluationDay;
import dev.plumbline.engine.drools.facts.ExceptionUsed;
import dev.plumbline.engine.drools.facts.Improvements;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.findings.Assessment;
import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.findings.Subject;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.PolicyException;
import dev.plumbline.engine.policy.SignedAttestation;
import dev.plumbline.engine.things.Account;
import dev.plumbline.engine.things.Attestation;
import dev.plumbline.engine.things.Estate;
import dev.plumbline.engine.things.Guardrail;
import dev.plumbline.engine.things.Listing;
import dev.plumbline.engine.things.Organization;
import dev.plumbline.engine.things.Thing;
import dev.plumbline.engine.things.ThingKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Evaluates estates by a bundle: a pure function of both and the instant. It is built once for a
 * bundle and is safe for several threads.
 */
public final class Evaluator {
  private static final int THINGS_A_BATCH = 500;

  private final Bundle bundle;
  private final RuleBase rules;
  private final List<PolicyException> exceptions;
  private final FindingMaker maker;
  private final int batchSize;

  private Evaluator(Bundle bundle, RuleBase rules, int batchSize) {
    this.bundle = bundle;
    this.rules = rules;
    this.exceptions = bundle.exceptions().stream().map(e -> underPresentId(e, bundle)).toList();
    this.maker = new FindingMaker(bundle.policies());
    this.batchSize = batchSize;
  }

  /**
   * Compiles the bundle's policies and joins them with the shipped rules.
   *
   * @throws IllegalStateException if the shipped rules are not on the class path
   */
  public static Evaluator of(Bundle bundle) {
    return of(bundle, ShippedRules.onClassPath(), Budget.standard());
  }

  /** The same with chosen rules and time limit. */
  public static Evaluator of(Bundle bundle, ShippedRules shipped, Budget budget) {
    RuleBase rules = RuleBase.create(shipped, bundle.vocabulary(), bundle.policies(), budget);
    return new Evaluator(bundle, rules, THINGS_A_BATCH);
  }

  /** The same evaluator with batches of another size; the results do not depend on it. */
  public Evaluator withBatchesOf(int things) {
    return new Evaluator(bundle, rules, things);
  }

  private static PolicyException underPresentId(PolicyException exception, Bundle bundle) {
    String id = bundle.policy(exception.policyId()).map(Policy::id).orElse(exception.policyId());
    return new PolicyException(
        exception.id(),
        id,
        exception.kind(),
        exception.subject(),
        exception.reason(),
        exception.compensating(),
        exception.approvedBy(),
        exception.approvedOn(),
        exception.expires(),
        exception.span());
  }

  /**
   * What holds in an estate.
   *
   * @param snapshotHash of the snapshot the estate was assembled from; it is handed on
   * @param threads how many batches run at the same time, at least 1
   */
  public EvaluationResult evaluate(Estate estate, String snapshotHash, Instant asOf, int threads) {
    Estate whole = withDerivedThings(estate, asOf);
    EvaluationDay day = new EvaluationDay(LocalDate.ofInstant(asOf, ZoneOffset.UTC));
    List<Object> facts = new ArrayList<>(exceptions);
    facts.add(day);
    bundle
        .policies()
        .forEach(policy -> facts.add(new Improvements(policy.id(), policy.improvements())));

    List<Outcome> outcomes =
        new Batches(threads)
            .each(batches(whole), roots -> outcome(rules.judge(roots, facts, asOf)));
    outcomes.add(outcome(ofNothing(whole, outcomes, facts)));

    DistinctFindings findings = new DistinctFindings();
    Set<Object> fates = new HashSet<>();
    for (Outcome outcome : outcomes) {
      outcome.findings().forEach(findings::add);
      fates.addAll(outcome.fates());
    }
    Set<String> warnings = new TreeSet<>(estate.warnings());
    warnings.addAll(findings.warnings());
    warnings.addAll(
        new Afterwards(bundle.vocabulary(), exceptions, bundle.attestations())
            .warnings(rules, whole, fates, day));
    List<Finding> sorted = findings.sorted();
    return new EvaluationResult(
        asOf,
        snapshotHash,
        bundle.hash(),
        sorted,
        Hashes.ofFindings(sorted),
        List.copyOf(warnings));
  }

  /** What a batch comes to; the session's facts are let go. */
  private record Outcome(List<Finding> findings, Set<String> policies, Set<Object> fates) {}

  private Outcome outcome(Judgement judgement) {
    Set<String> policies = new HashSet<>();
    judgement.assessments().forEach(assessment -> policies.add(assessment.policyId()));
    Set<Object> fates = new HashSet<>(judgement.undecided());
    judgement.waived().forEach(waived -> fates.add(new ExceptionUsed(waived.exception().id())));
    return new Outcome(maker.findings(judgement), policies, fates);
  }

  /**
   * The estate as policies see it: with the rows of registers, with judged attestations and with
   * the guardrails that reach each account.
   */
  public Estate withDerivedThings(Estate assembled, Instant asOf) {
    Estate estate = assembled.withRegisters(bundle.registers(), asOf);
    List<SignedAttestation> signed = bundle.attestations();
    List<Attestation> judged =
        Attestations.judged(
            rules, bundle.attestationKinds(), signed, estate.managementAccount(), asOf);
    Map<ThingKey, List<Attestation>> bySubject = new HashMap<>();
    for (int number = 0; number < signed.size(); number++) {
      ThingKey about = new ThingKey(signed.get(number).kind(), signed.get(number).subject());
      bySubject.computeIfAbsent(about, key -> new ArrayList<>()).add(judged.get(number));
    }
    List<String> accounts =
        estate.accounts().stream().map(Account::identity).map(identity -> identity.id()).toList();
    Map<String, Listing<Guardrail>> guardrails =
        Guardrails.inForce(rules, estate.guardrailPlacement(), accounts);
    return estate.withAttestations(bySubject).withGuardrails(guardrails);
  }

  private List<List<Thing>> batches(Estate estate) {
    List<Thing> roots = new ArrayList<>();
    estate.roots().values().forEach(listing -> roots.addAll(listing.items()));
    List<List<Thing>> batches = new ArrayList<>();
    for (int from = 0; from < roots.size(); from += batchSize) {
      batches.add(roots.subList(from, Math.min(from + batchSize, roots.size())));
    }
    return batches;
  }

  private Judgement ofNothing(Estate estate, List<Outcome> outcomes, List<Object> facts) {
    Set<String> assessed = new HashSet<>();
    outcomes.forEach(outcome -> assessed.addAll(outcome.policies()));
    List<Assessment> assessments =
        new NothingLookedAt(bundle.vocabulary(), estate.roots(), organization(estate))
            .assessments(bundle.policies(), assessed)
            .toList();
    return rules.conclude(assessments, facts);
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
