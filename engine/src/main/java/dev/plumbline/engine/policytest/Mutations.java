package dev.plumbline.engine.policytest;

import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Condition.Comparison;
import dev.plumbline.engine.policy.Condition.Group;
import dev.plumbline.engine.policy.Condition.Not;
import dev.plumbline.engine.policy.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All small changes of a condition: each clause negated, each threshold moved by one, each
 * quantifier swapped, each part of a group left out.
 */
final class Mutations {
  private Mutations() {}

  /** A condition after a change somewhere inside it. */
  record Mutation(Condition condition, Change change) {}

  static List<Mutation> of(Condition condition) {
    return Stream.concat(own(condition).stream(), inside(condition).stream()).toList();
  }

  private static List<Mutation> inside(Condition condition) {
    List<Condition> parts = condition.parts();
    return IntStream.range(0, parts.size())
        .boxed()
        .flatMap(
            at ->
                ofPart(parts.get(at), condition).stream()
                    .map(m -> new Mutation(Parts.with(condition, at, m.condition()), m.change())))
        .toList();
  }

  private static List<Mutation> ofPart(Condition part, Condition around) {
    return Parts.isUnwritten(part, around)
        ? Stream.concat(shortened((Group) part).stream(), inside(part).stream()).toList()
        : of(part);
  }

  private static List<Mutation> own(Condition condition) {
    return switch (condition.kind()) {
      case SENTENCE, DEFINED, PRESENCE -> List.of(negated(condition));
      case NOT -> List.of(unwrapped((Not) condition));
      case COMPARISON -> {
        List<Mutation> all = new ArrayList<>(moved((Comparison) condition));
        all.add(negated(condition));
        yield all;
      }
      case GROUP -> group((Group) condition);
      case COUNT, SHARE, ORDER -> {
        List<Mutation> all = new ArrayList<>(Quantifiers.of(condition));
        all.add(negated(condition));
        yield all;
      }
    };
  }

  private static Mutation negated(Condition condition) {
    String after = "not (" + Parts.words(condition) + ")";
    return new Mutation(
        new Not(condition, after, condition.span()),
        new Change(condition.span(), Parts.words(condition), Optional.of(after)));
  }

  private static Mutation unwrapped(Not not) {
    return new Mutation(
        not.part(), new Change(not.span(), Parts.words(not), Optional.of(Parts.words(not.part()))));
  }

  private static List<Mutation> moved(Comparison comparison) {
    List<Mutation> all = new ArrayList<>();
    for (int i = 0; i < comparison.operands().size(); i++) {
      for (Value moved : Thresholds.around(comparison.operands().get(i))) {
        List<Value> operands = new ArrayList<>(comparison.operands());
        Value before = operands.set(i, moved);
        all.add(
            new Mutation(
                new Comparison(
                    comparison.path(),
                    comparison.operator(),
                    operands,
                    comparison.words(),
                    comparison.span()),
                new Change(
                    comparison.span(), before.words(), Optional.of(Thresholds.shown(moved)))));
      }
    }
    return all;
  }

  /** A group of one part is that part. */
  private static List<Mutation> group(Group group) {
    if (group.parts().size() < 2) {
      return List.of();
    }
    List<Mutation> all = new ArrayList<>(Quantifiers.of(group));
    if (group.joint() == Group.Joint.ALL) {
      all.add(negated(group));
    }
    all.addAll(shortened(group));
    return all;
  }

  private static List<Mutation> shortened(Group group) {
    List<Mutation> all = new ArrayList<>();
    for (int i = 0; i < group.parts().size() && group.parts().size() > 1; i++) {
      List<Condition> parts = new ArrayList<>(group.parts());
      Condition gone = parts.remove(i);
      all.add(
          new Mutation(
              Parts.withParts(group, parts),
              new Change(gone.span(), Parts.words(gone), Optional.empty())));
    }
    return all;
  }
}
