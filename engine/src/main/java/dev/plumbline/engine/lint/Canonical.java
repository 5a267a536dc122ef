package dev.plumbline.engine.lint;

import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Condition.Comparison;
import dev.plumbline.engine.policy.Condition.Count;
import dev.plumbline.engine.policy.Condition.Defined;
import dev.plumbline.engine.policy.Condition.Group;
import dev.plumbline.engine.policy.Condition.Not;
import dev.plumbline.engine.policy.Condition.Operator;
import dev.plumbline.engine.policy.Condition.Order;
import dev.plumbline.engine.policy.Condition.Presence;
import dev.plumbline.engine.policy.Condition.Sentence;
import dev.plumbline.engine.policy.Condition.Share;
import dev.plumbline.engine.policy.Path;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.things.Attribute;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text for a condition that is the same for conditions that differ only in place, wording, the
 * order of their parts, and in whether a value has a name.
 */
final class Canonical {
  private Canonical() {}

  static String of(Path path) {
    return path.frame()
        + path.steps().stream().map(Attribute::name).collect(Collectors.joining("/", "[", "]"));
  }

  static String of(Optional<Condition> condition) {
    return condition.map(Canonical::of).orElse("");
  }

  static String of(Condition condition) {
    return switch (condition.kind()) {
      case SENTENCE -> {
        Sentence sentence = (Sentence) condition;
        yield (sentence.negated() ? "!" : "") + of(sentence.path());
      }
      case DEFINED -> {
        Defined defined = (Defined) condition;
        yield (defined.negated() ? "not(" : "(") + of(defined.path()) + ")";
      }
      case COMPARISON -> of((Comparison) condition);
      case PRESENCE -> {
        Presence presence = (Presence) condition;
        yield of(presence.path()) + (presence.absent() ? " absent" : " present");
      }
      case GROUP -> of((Group) condition);
      case NOT -> "not(" + of(((Not) condition).part()) + ")";
      case COUNT -> {
        Count count = (Count) condition;
        yield count.bound() + " " + of(count.number(), true) + " " + items(count);
      }
      case SHARE -> of((Share) condition);
      case ORDER -> of((Order) condition);
    };
  }

  /** The items that are counted, whatever the number. */
  static String items(Count count) {
    return "of " + of(count.list()) + " where(" + of(count.where()) + ")";
  }

  private static String of(Comparison comparison) {
    boolean folded = comparison.operator() != Operator.MATCHES_PATTERN;
    Stream<String> operands = comparison.operands().stream().map(value -> of(value, folded));
    boolean unordered = comparison.operator() != Operator.BETWEEN;
    return of(comparison.path())
        + " "
        + comparison.operator()
        + " "
        + (unordered ? operands.sorted() : operands).toList();
  }

  private static String of(Group group) {
    List<String> parts = flat(group, group.joint()).map(Canonical::of).distinct().sorted().toList();
    return parts.size() == 1 && group.joint() != Group.Joint.NONE
        ? parts.get(0)
        : group.joint() + parts.toString();
  }

  private static Stream<Condition> flat(Group group, Group.Joint joint) {
    return group.parts().stream()
        .flatMap(
            part ->
                part instanceof Group inner && inner.joint() == joint && joint != Group.Joint.NONE
                    ? flat(inner, joint)
                    : Stream.of(part));
  }

  private static String of(Share share) {
    return "share "
        + of(share.percent(), true)
        + " of "
        + of(share.list())
        + " where("
        + of(share.where())
        + ") must("
        + of(share.must())
        + ")";
  }

  private static String of(Order order) {
    return "order of "
        + of(order.list())
        + (order.everyFirst() ? " every(" : " some(")
        + of(order.first())
        + (order.everySecond() ? ") every(" : ") some(")
        + of(order.second())
        + ")";
  }

  private static String of(Value value, boolean folded) {
    if (value instanceof Value.Parameter parameter) {
      return of(parameter.value(), folded);
    }
    if (value instanceof Value.NumberValue number) {
      return number.number().stripTrailingZeros().toPlainString();
    }
    if (value instanceof Value.TextValue text) {
      return "\"" + (folded ? text.text().toLowerCase(Locale.ROOT) : text.text()) + "\"";
    }
    if (value instanceof Value.DateValue date) {
      return date.instant() + (date.words().contains(":") ? "" : " all day");
    }
    if (value instanceof Value.Column column) {
      return "all of " + column.attribute();
    }
    return value instanceof Value.DurationValue duration
        ? duration.age().toString()
        : of(((Value.Reading) value).path());
  }
}
