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

  /** Runs the tests of some policies of the bundle, and keeps what was seen. */
  public static Coverage of(Bundle bundle, List<Policy> policies) {
    int clauses = 0;
    List<Unseen> unseen = new ArrayList<>();
    for (Policy policy : policies) {
      Sightings sightings = new Sightings(policy);
      PolicyTestRunner.testsOf(policy, bundle)
          .forEach(test -> sightings.watch(TestScene.of(test, bundle.vocabulary()), bundle));
      clauses += sightings.seen.size();
      unseen.addAll(sightings.unseen());
    }
    return new Coverage(clauses, unseen);
  }

  /** The clauses of one policy, and the truths seen of each. */
  private static final class Sightings {
    private final Policy policy;
    private final Map<Condition, EnumSet<Truth.Kind>> seen = new IdentityHashMap<>();
    private final List<Condition> inOrder = new ArrayList<>();

    Sightings(Policy policy) {
      this.policy = policy;
      policy.where().ifPresent(this::list);
      list(policy.must());
    }

    private void list(Condition condition) {
      inOrder.add(condition);
      seen.put(condition, EnumSet.noneOf(Truth.Kind.class));
      listParts(condition);
    }

    private void listParts(Condition condition) {
      for (Condition part : Parts.of(condition)) {
        if (Parts.isUnwritten(part, condition)) {
          listParts(part);
        } else {
          list(part);
        }
      }
    }

    void watch(TestScene scene, Bundle bundle) {
      Interpreter interpreter = new Interpreter(policy, scene.asOf());
      interpreter
          .subjects(bundle.vocabulary(), scene.roots())
          .map(interpreter::explain)
          .forEach(this::watch);
    }

    private void watch(Explanation explanation) {
      explanation.where().ifPresent(clause -> watch(policy.where().orElseThrow(), clause));
      explanation.must().ifPresent(clause -> watch(policy.must(), clause));
    }

    /** A proof has the shape of the tree: parts in a group, the same questions about each item. */
    private void watch(Condition condition, Clause clause) {
      truths(condition).add(clause.truth());
      List<Condition> parts = Parts.of(condition);
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
          .map(
              condition ->
                  new Unseen(
                      policy.id(), condition.span(), Parts.words(condition), missing(condition)))
          .filter(clause -> !clause.truths().isEmpty())
          .toList();
    }

    private List<Truth.Kind> missing(Condition condition) {
      return Arrays.stream(Truth.Kind.values())
          .filter(truth -> !truths(condition).contains(truth))
          .toList();
    }
  }
}
