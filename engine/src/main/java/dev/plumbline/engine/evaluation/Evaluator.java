package dev.plumbline.engine.evaluation;

import dev.plumbline.engine.drools.Budget;
import dev.plumbline.engine.drools.RuleBase;
import dev.plumbline.engine.drools.ShippedRules;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.evidence.SnapshotException;
import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.findings.Subject;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.PolicyException;
import dev.plumbline.engine.policy.PolicyReads;
import dev.plumbline.engine.things.Estate;
import dev.plumbline.engine.things.EstateReader;
import dev.plumbline.engine.things.Excerpt;
import dev.plumbline.engine.things.Vocabulary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Evaluates estates by a bundle: a pure function of both and the instant. It is built once for a
 * bundle and is safe for several threads.
 */
public final class Evaluator {
  /** Raised whenever the same evidence and the same bundle come to other findings than before. */
  public static final int MEANING = 2;

  private static final int THINGS_A_BATCH = 500;

  private final Bundle bundle;
  private final RuleBase rules;
  private final List<PolicyException> exceptions;
  private final FindingMaker maker;
  private final Excerpt excerpt;
  private final AttributesInUse inUse;
  private final int batchSize;

  private Evaluator(Bundle bundle, RuleBase rules, int batchSize) {
    this.bundle = bundle;
    this.rules = rules;
    this.exceptions = bundle.exceptions().stream().map(e -> underPresentId(e, bundle)).toList();
    this.maker = new FindingMaker(bundle.policies());
    this.excerpt = excerptOf(bundle);
    this.inUse = AttributesInUse.of(bundle);
    this.batchSize = batchSize;
  }

  private static Excerpt excerptOf(Bundle bundle) {
    Vocabulary vocabulary = bundle.vocabulary();
    List<Policy> policies =
        bundle.policies().stream()
            .filter(policy -> startsAtOrganization(vocabulary.pathsTo(policy.subject())))
            .toList();
    Set<String> dated = new HashSet<>();
    policies.forEach(policy -> dated.addAll(policy.maximumAges().keySet()));
    return new Excerpt(vocabulary, PolicyReads.of(policies).attributes(), dated);
  }

  private static boolean startsAtOrganization(List<Vocabulary.SubjectPath> paths) {
    return paths.stream().anyMatch(path -> path.root().name().equals("organization"));
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
    return bundle
        .policy(exception.policyId())
        .map(policy -> exception.from(policy.id()))
        .orElse(exception);
  }

  /**
   * What holds in the estate that a snapshot shows, with all findings in memory.
   *
   * @param threads how many batches are read and judged at the same time, at least 1
   * @throws SnapshotException if a file of the snapshot is not as its manifest says
   */
  public EvaluationResult evaluate(Snapshot snapshot, Instant asOf, int threads) {
    List<Finding> findings = new ArrayList<>();
    EvaluationSummary summary =
        evaluate(snapshot, asOf, threads, account -> findings.addAll(account.findings()));
    Collections.sort(findings);
    return new EvaluationResult(summary, findings);
  }

  /**
   * The same, with findings handed over account by account: the members of the organization in the
   * order of their ids, then its management account.
   */
  public EvaluationSummary evaluate(
      Snapshot snapshot, Instant asOf, int threads, FindingSink sink) {
    return evaluate(snapshot, asOf, threads, new NothingKept(sink));
  }

  /**
   * The same, without evaluating again what the keeper has still and of which nothing changed;
   * unchanged accounts come first.
   */
  public EvaluationSummary evaluate(
      Snapshot snapshot, Instant asOf, int threads, FindingKeeper keeper) {
    EstateReader reader = new EstateReader(snapshot, bundle.vocabulary(), asOf, inUse);
    return new EvaluationRun(this, reader, asOf, threads).run(snapshot.hash(), keeper);
  }

  /**
   * The estate as policies see it: with the rows of registers, with judged attestations and with
   * the guardrails that reach each account.
   */
  public Estate withDerivedThings(Estate assembled, Instant asOf) {
    return new Given(bundle, rules, assembled, asOf, kind -> true).to(assembled, account -> true);
  }

  /** The id of the finding that a policy comes to on a subject. */
  public static String findingId(Policy policy, Subject subject) {
    return Hashes.findingId(policy, subject);
  }

  Bundle bundle() {
    return bundle;
  }

  RuleBase rules() {
    return rules;
  }

  List<PolicyException> exceptions() {
    return exceptions;
  }

  FindingMaker maker() {
    return maker;
  }

  /** What policies on the organization read of all its accounts. */
  Excerpt excerpt() {
    return excerpt;
  }

  /** What counts of the things that are judged. */
  AttributesInUse inUse() {
    return inUse;
  }

  int batchSize() {
    return batchSize;
  }
}
