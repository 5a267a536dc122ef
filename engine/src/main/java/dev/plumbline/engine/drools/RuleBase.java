package dev.plumbline.engine.drools;

import dev.plumbline.engine.drools.facts.ExceptionUndecided;
import dev.plumbline.engine.drools.facts.ImprovementLinks;
import dev.plumbline.engine.drools.facts.Waived;
import dev.plumbline.engine.findings.Assessment;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.things.Thing;
import dev.plumbline.engine.things.Vocabulary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;

/**
 * Policies and shipped rules as one Drools knowledge base, built once. Safe for several threads:
 * each call runs in a session of its own.
 */
public final class RuleBase {
  private static final Comparator<Assessment> ORDER =
      Comparator.comparing(Assessment::policyId).thenComparing(Assessment::subject);

  private final KieBase base;
  private final Budget budget;

  private RuleBase(KieBase base, Budget budget) {
    this.base = base;
    this.budget = budget;
  }

  /** Compiles the policies and joins them with the shipped rules. */
  public static RuleBase create(
      ShippedRules shipped, Vocabulary vocabulary, List<Policy> policies, Budget budget) {
    List<PolicyProgram> programs =
        policies.stream().map(policy -> new PolicyProgram(policy, vocabulary)).toList();
    List<Model> models = new ArrayList<>(shipped.models());
    models.add(PolicyModel.of(programs));
    return new RuleBase(KieBaseBuilder.createKieBaseFromModel(models), budget);
  }

  /** The policies alone, with the standard budget. */
  public static RuleBase of(Vocabulary vocabulary, List<Policy> policies) {
    return create(ShippedRules.none(), vocabulary, policies, Budget.standard());
  }

  /**
   * What the policies say of the given things and whatever they hold, sorted by policy and subject.
   *
   * @param roots things that stand by themselves
   */
  public List<Assessment> assess(List<Thing> roots, Instant asOf) {
    return judge(roots, List.of(), asOf).assessments().stream().sorted(ORDER).toList();
  }

  /** The same, with what the shipped rules make of it and of the facts given beside. */
  public Judgement judge(List<Thing> roots, Collection<?> facts, Instant asOf) {
    Batch batch = new Batch(asOf, budget);
    KieSession session = base.newKieSession();
    try {
      session.setGlobal(PolicyModel.BATCH, batch);
      facts.forEach(session::insert);
      roots.forEach(session::insert);
      session.fireAllRules();
      return judgement(batch.assessments(), session);
    } finally {
      session.dispose();
    }
  }

  /** What the shipped rules make of assessments that were made without a session. */
  public Judgement conclude(List<Assessment> assessments, Collection<?> facts) {
    KieSession session = base.newKieSession();
    try {
      facts.forEach(session::insert);
      assessments.forEach(session::insert);
      session.fireAllRules();
      return judgement(assessments, session);
    } finally {
      session.dispose();
    }
  }

  private static Judgement judgement(List<Assessment> assessments, KieSession session) {
    return new Judgement(
        assessments,
        objects(session, Waived.class),
        objects(session, ExceptionUndecided.class),
        objects(session, ImprovementLinks.class));
  }

  /** All facts of a type that the shipped rules derive from the given facts, with those given. */
  public <T> List<T> derive(Collection<?> facts, Class<T> type) {
    KieSession session = base.newKieSession();
    try {
      facts.forEach(session::insert);
      session.fireAllRules();
      return objects(session, type);
    } finally {
      session.dispose();
    }
  }

  private static <T> List<T> objects(KieSession session, Class<T> type) {
    return session.getObjects(new ClassObjectFilter(type)).stream().<T>map(type::cast).toList();
  }
}
