package dev.plumbline.engine.policytest;

import dev.plumbline.engine.drools.Budget;
import dev.plumbline.engine.drools.Judgement;
import dev.plumbline.engine.drools.RuleBase;
import dev.plumbline.engine.drools.ShippedRules;
import dev.plumbline.engine.drools.facts.EvaluationDay;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.PolicyException;
import dev.plumbline.engine.policy.PolicyTest;
import dev.plumbline.engine.policy.PolicyTest.Unnoticed;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How many small changes of the policies their tests notice. All mutants of a policy stand in one
 * rule base, each under an id of its own, and every test judges all of them in one session: the
 * same engine that judges real evidence.
 *
 * @param mutants how many changes were tried
 * @param survivors those that no test noticed and nobody explained, sorted by place
 * @param explained those that no test noticed, with the reason that stands in a test
 * @param idle explanations of changes that a test notices, or that there are none like
 */
public record MutationScore(
    int mutants, List<Survivor> survivors, List<Explained> explained, List<Unnoticed> idle) {
  public MutationScore {
    explained = List.copyOf(explained);
    idle = List.copyOf(idle);
    survivors =
        survivors.stream()
            .sorted(Comparator.comparing(survivor -> survivor.change().span()))
            .toList();
  }

  /** Whether each change is noticed or explained, and no explanation is idle. */
  public boolean isWhole() {
    return survivors.isEmpty() && idle.isEmpty();
  }

  public int noticed() {
    return mutants - survivors.size() - explained.size();
  }

  /** The share that was noticed in whole percent, rounded down; 100 where there is no mutant. */
  public int percent() {
    return mutants == 0 ? 100 : (int) (100L * noticed() / mutants);
  }

  /**
   * Tries all changes of some policies of the bundle, whose tests must pass without any. A change
   * of a definition counts once, and is noticed when the tests of any of the policies notice it.
   */
  public static MutationScore of(Bundle bundle, List<Policy> policies) {
    ShippedRules shipped = ShippedRules.onClassPath();
    int tried = 0;
    List<Survivor> survivors = new ArrayList<>();
    Map<Change, Survivor> ofDefinitions = new LinkedHashMap<>();
    Set<Change> noticed = new HashSet<>();
    List<Unnoticed> explanations = new ArrayList<>();
    for (Policy policy : policies) {
      List<Mutant> mutants = Mutant.of(policy);
      List<Mutant> left = unnoticed(policy, mutants, bundle, shipped);
      PolicyTestRunner.testsOf(policy, bundle)
          .forEach(test -> explanations.addAll(test.unnoticed()));
      for (Mutant mutant : mutants) {
        Survivor survivor = new Survivor(policy.id(), mutant.change());
        if (!mutant.isOf(policy)) {
          ofDefinitions.putIfAbsent(mutant.change(), survivor);
          if (!left.contains(mutant)) {
            noticed.add(mutant.change());
          }
        } else {
          tried++;
          if (left.contains(mutant)) {
            survivors.add(survivor);
          }
        }
      }
    }
    tried += ofDefinitions.size();
    ofDefinitions.keySet().removeAll(noticed);
    survivors.addAll(ofDefinitions.values());
    return explained(tried, survivors, explanations);
  }

  /** Sorts the survivors by whether a test explains them. */
  private static MutationScore explained(
      int tried, List<Survivor> all, List<Unnoticed> explanations) {
    List<Survivor> survivors = new ArrayList<>();
    List<Explained> explained = new ArrayList<>();
    Set<Unnoticed> idle = new LinkedHashSet<>(explanations);
    for (Survivor survivor : all) {
      Optional<Unnoticed> told =
          explanations.stream()
              .filter(explanation -> survivor.change().isToldBy(explanation.change()))
              .findFirst();
      told.ifPresentOrElse(
          explanation -> explained.add(new Explained(survivor, explanation)),
          () -> survivors.add(survivor));
      told.ifPresent(idle::remove);
    }
    return new MutationScore(tried, survivors, explained, List.copyOf(idle));
  }

  private static List<Mutant> unnoticed(
      Policy policy, List<Mutant> mutants, Bundle bundle, ShippedRules shipped) {
    RuleBase rules =
        RuleBase.create(
            shipped,
            bundle.vocabulary(),
            mutants.stream().map(Mutant::policy).toList(),
            Budget.standard());
    List<PolicyException> exceptions =
        mutants.stream().flatMap(mutant -> exceptions(policy, mutant, bundle)).toList();
    List<Mutant> left = new ArrayList<>(mutants);
    for (PolicyTest test : PolicyTestRunner.testsOf(policy, bundle)) {
      TestScene scene = TestScene.of(test, bundle.vocabulary());
      List<Object> facts = new ArrayList<>(exceptions);
      facts.add(new EvaluationDay(LocalDate.ofInstant(scene.asOf(), ZoneOffset.UTC)));
      Judgement judgement = rules.judge(scene.roots(), facts, scene.asOf());
      left.removeIf(mutant -> notices(test, Outcomes.of(mutant.policy().id(), judgement)));
    }
    return left;
  }

  private static boolean notices(PolicyTest test, Outcomes outcomes) {
    return !test.expectations().stream().allMatch(outcomes::meet);
  }

  /** The exceptions of a policy count for its mutants too. */
  private static Stream<PolicyException> exceptions(Policy policy, Mutant mutant, Bundle bundle) {
    String id = mutant.policy().id();
    return bundle.exceptions().stream()
        .filter(exception -> exception.policyId().equals(policy.id()))
        .map(
            exception ->
                new PolicyException(
                    exception.id() + " of " + id,
                    id,
                    exception.kind(),
                    exception.subject(),
                    exception.reason(),
                    exception.compensating(),
                    exception.approvedBy(),
                    exception.approvedOn(),
                    exception.expires(),
                    exception.span()));
  }
}
