package dev.plumbline.engine.policytest;

import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policytest.Mutations.Mutation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A policy, changed in one place, under an id of its own. */
record Mutant(Policy policy, Change change) {

  /** All mutants of a policy, in the order in which the changes stand in it. */
  static List<Mutant> of(Policy policy) {
    List<Mutant> all = new ArrayList<>();
    policy
        .where()
        .map(Mutations::of)
        .orElse(List.of())
        .forEach(
            scope ->
                all.add(
                    mutant(
                        policy,
                        all.size(),
                        Optional.of(scope.condition()),
                        policy.must(),
                        scope.change())));
    for (Mutation requirement : Mutations.of(policy.must())) {
      all.add(
          mutant(
              policy, all.size(), policy.where(), requirement.condition(), requirement.change()));
    }
    return all;
  }

  private static Mutant mutant(
      Policy policy, int number, Optional<Condition> where, Condition must, Change change) {
    return new Mutant(
        new Policy(
            policy.id() + "~" + number,
            policy.title(),
            policy.questionId(),
            policy.practice(),
            policy.severity(),
            policy.rationale(),
            policy.improvements(),
            policy.owner(),
            policy.version(),
            List.of(),
            policy.tags(),
            policy.maximumAges(),
            policy.parameters(),
            policy.subject(),
            where,
            must,
            policy.say(),
            policy.text(),
            policy.span()),
        change);
  }
}
