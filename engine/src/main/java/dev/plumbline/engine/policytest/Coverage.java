package dev.plumbline.engine.policytest;

import dev.plumbline.engine.explain.Explanation;
import dev.plumbline.engine.explain.Explanation.Clause;
import dev.plumbline.engine.explain.Interpreter;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which truths the tests saw of each clause, those inside lists included: a clause that was never
 * unknown may call missing evidence a pass, and no test would tell.
 *
 * @param clauses how many clauses there are
 * @param unseen sorted by place
 */
public record Coverage(int clauses, List<Unseen> unseen) {
  public Coverage {
    unseen = unseen.stream().sorted(Comparator.comparing(Unseen::span)).toList();
  }

  public boolean isWhole() {
    return unseen.isEmpty();
  }

  /** How many clauses were seen yes, no and unknown. */
  public int seen() {
    return clauses - unseen.size();
  }

  /**
   * Runs the tests of some policies of the bundle, and keeps what was seen. What was seen of a
   * definition's clauses is told once, whichever of the policies saw it.
   */
  public static Coverage of(Bundle bundle, List<Policy> policies) {
    Sightings sightings = new Sightings();
    for (Policy policy : policies) {
      sightings.list(policy);
      PolicyTestRunner.testsOf(policy, bundle)
          .forEach(
              test -> sightings.watch(policy, TestScene.of(test, bundle.vocabulary()), bundle));
    }
    return new Coverage(sightings.seen.size(), sightings.unseen());
  }

  /** The clauses of policies, and the truths seen of each. */
  private static final class Sightings {
    private final Map<Condition, EnumSet<Truth.Kind>> seen = new IdentityHashMap<>();
    private final List<Listed> inOrder = new ArrayList<>();
    private String policyId = "";

    /** A clause, and the first policy that has it. */
    private record Listed(String policyId, Condition condition) {}

    void list(Policy policy) {
      policyId = policy.id();
      policy.scopedSettings().forEach(setting -> setting.where().ifPresent(this::list));
      policy.where().ifPresent(this::list);
      list(policy.must());
    }

    private void list(Condition condition) {
      if (seen.putIfAbsent(condition, EnumSet.noneOf(Truth.Kind.class)) == null) {
        inOrder.add(new Listed(policyId, condition));
        listParts(condition);
      }
    }

    private void listParts(Condition condition) {
      for (Condition part : condition.parts()) {
        if (Parts.isUnwritten(part, condition)) {
          listParts(part);
        } else {
          list(part);
        }
      }
    }

    void watch(Policy policy, TestScene scene, Bundle bundle) {
      Interpreter interpreter = new Interpreter(policy, scene.asOf());
      interpreter
          .subjects(bundle.vocabulary(), scene.roots())
          .map(interpreter::explain)
          .forEach(explanation -> watch(policy, explanation));
    }

    private void watch(Policy policy, Explanation explanation) {
      for (int i = 0; i < explanation.settings().size(); i++) {
        watch(
            policy.scopedSettings().get(i).where().orElseThrow(),
            explanation.settings().get(i).where());
      }
      explanation.where().ifPresent(clause -> watch(policy.where().orElseThrow(), clause));
      explanation.must().ifPresent(clause -> watch(policy.must(), clause));
    }

    /** A proof has the shape of the tree: parts in a group, the same questions about each item. */
    private void watch(Condition condition, Clause clause) {
      truths(condition).add(clause.truth());
      List<Condition> parts = condition.parts();
      watch(parts, clause.parts());
      clause.items().forEach(item -> watch(parts, item.clauses()));
    }

    private void watch(List<Condition> parts, List<Clause> clauses) {
      for (int i = 0; i < clauses.size(); i++) {
        watch(parts.get(i), clauses.get(i));
      }
    }

    private EnumSet<Truth.Kind> truths(Condition condition) {
      return seen.getOrDefault(condition, EnumSet.noneOf(Truth.Kind.class));
    }

    List<Unseen> unseen() {
      return inOrder.stream()
          .map(this::unseen)
          .filter(clause -> !clause.truths().isEmpty())
          .toList();
    }

    private Unseen unseen(Listed clause) {
      Condition condition = clause.condition();
      return new Unseen(
          clause.policyId(), condition.span(), Parts.words(condition), missing(condition));
    }

    private List<Truth.Kind> missing(Condition condition) {
      return Arrays.stream(Truth.Kind.values())
          .filter(truth -> !truths(condition).contains(truth))
          .toList();
    }
  }
}
