package dev.plumbline.engine.policytest;

import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Condition.Count;
import dev.plumbline.engine.policy.Condition.Defined;
import dev.plumbline.engine.policy.Condition.Group;
import dev.plumbline.engine.policy.Condition.Not;
import dev.plumbline.engine.policy.Condition.Order;
import dev.plumbline.engine.policy.Condition.Share;
import dev.plumbline.engine.policy.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The conditions directly inside a condition, in the order in which a proof tells them. */
final class Parts {
  private static final List<String> OPENING = List.of("all of", "any of", "none of");

  private Parts() {}

  /** The same condition with another part in the place of one. */
  static Condition with(Condition condition, int at, Condition part) {
    return switch (condition.kind()) {
      case SENTENCE, COMPARISON, PRESENCE ->
          throw new IllegalArgumentException("no parts: " + condition.words());
      case DEFINED -> {
        Defined defined = (Defined) condition;
        Definition definition = defined.definition();
        yield new Defined(
            defined.path(),
            new Definition(definition.sentence(), part, definition.text(), definition.span()),
            defined.negated(),
            defined.words(),
            defined.span());
      }
      case GROUP -> {
        List<Condition> parts = new ArrayList<>(((Group) condition).parts());
        parts.set(at, part);
        yield withParts((Group) condition, parts);
      }
      case NOT -> new Not(part, condition.words(), condition.span());
      case COUNT -> {
        Count count = (Count) condition;
        yield new Count(
            count.bound(),
            count.number(),
            count.list(),
            Optional.of(part),
            count.words(),
            count.span());
      }
      case SHARE -> {
        Share share = (Share) condition;
        boolean isFilter = at == 0 && share.where().isPresent();
        yield new Share(
            share.percent(),
            share.list(),
            isFilter ? Optional.of(part) : share.where(),
            isFilter ? share.must() : part,
            share.words(),
            share.span());
      }
      case ORDER -> {
        Order order = (Order) condition;
        yield new Order(
            order.list(),
            order.everyFirst(),
            at == 0 ? part : order.first(),
            order.everySecond(),
            at == 0 ? order.second() : part,
            order.words(),
            order.span());
      }
    };
  }

  /** Whether it is the group that the {@code -} lines behind a list's colon make by themselves. */
  static boolean isUnwritten(Condition part, Condition around) {
    return part.kind() == Condition.Kind.GROUP && part.span().equals(around.span());
  }

  /** The words of a condition, with three dots where its parts stand on lines of their own. */
  static String words(Condition condition) {
    String words = condition.words();
    if (words.endsWith(":")) {
      return words + " …";
    }
    return OPENING.stream().anyMatch(words::endsWith) ? words + " …" : words;
  }

  static Group withParts(Group group, List<Condition> parts) {
    return new Group(group.joint(), parts, group.words(), group.span());
  }
}
