package dev.plumbline.engine.lint;

import dev.plumbline.engine.lint.Space.Formula;
import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Condition.Comparison;
import dev.plumbline.engine.policy.Condition.Count;
import dev.plumbline.engine.policy.Condition.Defined;
import dev.plumbline.engine.policy.Condition.Group;
import dev.plumbline.engine.policy.Condition.Not;
import dev.plumbline.engine.policy.Condition.Order;
import dev.plumbline.engine.policy.Condition.Presence;
import dev.plumbline.engine.policy.Condition.Sentence;
import dev.plumbline.engine.policy.Condition.Share;
import dev.plumbline.engine.policy.Path;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.things.Attribute;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns conditions into formulas over the variables of a space. */
final class FormulaMaker {
  private final Space space;
  private final ComparisonFormulas comparisons;

  FormulaMaker(Space space) {
    this.space = space;
    this.comparisons = new ComparisonFormulas(this);
  }

  Formula make(Condition condition) {
    return switch (condition.kind()) {
      case SENTENCE -> sentence((Sentence) condition);
      case DEFINED -> defined((Defined) condition);
      case COMPARISON -> comparisons.make((Comparison) condition);
      case PRESENCE -> presence((Presence) condition);
      case GROUP -> group((Group) condition);
      case NOT -> {
        Formula part = make(((Not) condition).part());
        yield values -> !part.holds(values);
      }
      case COUNT -> count((Count) condition);
      case SHARE -> share((Share) condition);
      case ORDER -> flag(((Order) condition).words(), Canonical.of(condition));
    };
  }

  private Formula sentence(Sentence sentence) {
    Variable variable = variable(sentence.path());
    Boolean wanted = !sentence.negated();
    return values -> wanted.equals(values[variable.index]);
  }

  /** Of the subject itself, what the definition says; of another thing, something yes or no. */
  private Formula defined(Defined defined) {
    Formula formula =
        defined.way().isEmpty() && defined.path().frame() == 0
            ? make(defined.definition().when())
            : flag(defined.definition().words(), Canonical.of(defined.path()));
    return defined.negated() ? values -> !formula.holds(values) : formula;
  }

  private Formula presence(Presence presence) {
    if (presence.path().target().kind().isList()) {
      return flag(presence.words(), Canonical.of(presence));
    }
    Variable variable = variable(presence.path());
    return values -> (values[variable.index] == Variable.ABSENT) == presence.absent();
  }

  private Formula group(Group group) {
    List<Formula> parts = group.parts().stream().map(this::make).toList();
    return switch (group.joint()) {
      case ALL -> values -> parts.stream().allMatch(part -> part.holds(values));
      case ANY -> values -> parts.stream().anyMatch(part -> part.holds(values));
      case NONE -> values -> parts.stream().noneMatch(part -> part.holds(values));
    };
  }

  private Formula count(Count count) {
    if (!(bare(count.number()) instanceof Value.NumberValue wanted)) {
      return flag(count.words(), Canonical.of(count));
    }
    String items = count.list().words().replaceFirst("(?i)^the ", "");
    Variable number =
        space.variable(
            Canonical.items(count),
            Variable.Kind.COUNT,
            count.where().isPresent() ? "matching " + items : items);
    number.border(wanted.number());
    if (count.list().steps().size() > 1) {
      number.reachedThroughAnother();
    }
    if (count.where().isPresent() && neverHolds(List.of(count.where().get()), Optional.empty())) {
      number.fixed();
    }
    return values ->
        values[number.index] instanceof BigDecimal actual
            && switch (count.bound()) {
              case AT_LEAST -> actual.compareTo(wanted.number()) >= 0;
              case AT_MOST -> actual.compareTo(wanted.number()) <= 0;
              case EXACTLY -> actual.compareTo(wanted.number()) == 0;
            };
  }

  private Formula share(Share share) {
    String key = Canonical.of(share);
    Variable variable = space.variable(key, Variable.Kind.FLAG, "'" + share.words() + "'");
    if (share.list().steps().size() > 1) {
      variable.reachedThroughAnother();
    }
    if (neverHolds(share.where().stream().toList(), Optional.of(share.must()))) {
      variable.fixed();
    }
    return values -> Boolean.TRUE.equals(values[variable.index]);
  }

  /** Whether no item can have all of some conditions and lack another. */
  private static boolean neverHolds(List<Condition> all, Optional<Condition> lacking) {
    Space items = new Space();
    FormulaMaker maker = new FormulaMaker(items);
    List<Formula> having = all.stream().map(maker::make).toList();
    Optional<Formula> without = lacking.map(maker::make);
    return !items.isTooLarge()
        && items
            .find(
                values ->
                    having.stream().allMatch(formula -> formula.holds(values))
                        && without.filter(formula -> formula.holds(values)).isEmpty())
            .isEmpty();
  }

  /** Something that is yes or no, and of which no more is known. */
  Formula flag(String words, String key) {
    Variable variable = space.variable(key, Variable.Kind.FLAG, "'" + words + "'");
    return values -> Boolean.TRUE.equals(values[variable.index]);
  }

  /** The variable of a phrase that means no list. */
  Variable variable(Path path) {
    Attribute target = path.target();
    Variable variable =
        space.variable(
            Canonical.of(path),
            kind(target),
            path.steps().stream().map(Attribute::name).collect(Collectors.joining(" ")));
    target.choices().forEach(variable::text);
    return variable;
  }

  private static Variable.Kind kind(Attribute attribute) {
    return switch (attribute.kind()) {
      case YES_NO -> Variable.Kind.YES_NO;
      case NUMBER -> Variable.Kind.NUMBER;
      case DATE -> Variable.Kind.AGE;
      case CHOICE -> Variable.Kind.CHOICE;
      case TEXT, ONE, LIST, TEXTS -> Variable.Kind.TEXT;
    };
  }

  /** A value without the name it has. */
  static Value bare(Value value) {
    return value instanceof Value.Parameter parameter ? bare(parameter.value()) : value;
  }
}
