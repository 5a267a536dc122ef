package dev.plumbline.engine.lint;

import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Condition.Comparison;
import dev.plumbline.engine.policy.Condition.Count;
import dev.plumbline.engine.policy.Condition.Defined;
import dev.plumbline.engine.policy.Condition.Group;
import dev.plumbline.engine.policy.Condition.Not;
import dev.plumbline.engine.policy.Condition.Presence;
import dev.plumbline.engine.policy.Condition.Sentence;
import dev.plumbline.engine.policy.Path;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code not (…)} and {@code none of}: over other negatives, and over what may be absent. */
final class NegationLint {
  private NegationLint() {}

  static void look(Policy policy, Warnings warnings) {
    Stream.concat(policy.where().stream(), Stream.of(policy.must()))
        .forEach(clause -> look(clause, warnings));
  }

  static void look(Condition clause, Warnings warnings) {
    Set<String> asked =
        Conditions.all(clause)
            .filter(Presence.class::isInstance)
            .map(presence -> Canonical.of(((Presence) presence).path()))
            .collect(Collectors.toSet());
    for (Condition condition : Conditions.all(clause).toList()) {
      List<Condition> denied = denied(condition);
      Optional<Condition> negative = denied.stream().filter(NegationLint::isNegative).findFirst();
      if (negative.isPresent()) {
        doubled(condition, negative.get(), warnings);
      } else {
        denied.stream()
            .flatMap(NegationLint::compared)
            .filter(c -> mayBeAbsent(path(c)) && !asked.contains(Canonical.of(path(c))))
            .findFirst()
            .ifPresent(positive -> absent(positive, warnings));
      }
    }
  }

  /** What must not be, for the condition to be yes. */
  private static List<Condition> denied(Condition condition) {
    if (condition instanceof Not not) {
      return List.of(not.part());
    }
    if (condition instanceof Group group && group.joint() == Group.Joint.NONE) {
      return group.parts();
    }
    return condition instanceof Count count && isNone(count)
        ? count.where().stream().toList()
        : List.of();
  }

  private static boolean isNone(Count count) {
    return count.bound() != Count.Bound.AT_LEAST
        && bare(count.number()) instanceof Value.NumberValue number
        && number.number().compareTo(BigDecimal.ZERO) == 0;
  }

  private static Value bare(Value value) {
    return value instanceof Value.Parameter parameter ? bare(parameter.value()) : value;
  }

  private static boolean isNegative(Condition condition) {
    if (condition instanceof Group group) {
      return group.joint() == Group.Joint.NONE
          || group.parts().stream().allMatch(NegationLint::isNegative);
    }
    if (condition instanceof Comparison comparison) {
      return switch (comparison.operator()) {
        case IS_NOT, NOT_ONE_OF, NOT_OLDER_THAN -> true;
        default -> false;
      };
    }
    return condition instanceof Not
        || (condition instanceof Sentence sentence && sentence.negated())
        || (condition instanceof Defined defined && defined.negated())
        || (condition instanceof Presence presence && presence.absent());
  }

  /** The comparisons and sentences under a negative, as far as no further negative turns them. */
  private static Stream<Condition> compared(Condition condition) {
    if (condition instanceof Comparison || condition instanceof Sentence) {
      return Stream.of(condition);
    }
    return condition instanceof Group group && group.joint() != Group.Joint.NONE
        ? group.parts().stream().flatMap(NegationLint::compared)
        : Stream.empty();
  }

  private static Path path(Condition comparisonOrSentence) {
    return comparisonOrSentence instanceof Comparison comparison
        ? comparison.path()
        : ((Sentence) comparisonOrSentence).path();
  }

  /** A list is empty or not known, and never absent. */
  private static boolean mayBeAbsent(Path path) {
    return !path.target().kind().isList();
  }

  private static void doubled(Condition outer, Condition inner, Warnings warnings) {
    warnings.add(
        LintRule.DOUBLE_NEGATIVE,
        inner.span(),
        "'" + inner.words() + "' is a negative under a negative",
        outer instanceof Count
            ? "say what must be, such as 'for all of LIST: …' with the opposite sentence"
            : "say what must be, with the opposite sentence and no negative around it");
  }

  private static void absent(Condition positive, Warnings warnings) {
    String phrase = path(positive).words();
    warnings.add(
        LintRule.ABSENT_PASSES,
        positive.span(),
        "where '" + phrase + "' is absent, this is no, so the negative around it is yes",
        positive instanceof Sentence
            ? "say what must be, with the opposite sentence: where it is absent, both are no"
            : "say what absence means: add '"
                + phrase
                + " is absent' or '"
                + phrase
                + " is present'");
  }
}
