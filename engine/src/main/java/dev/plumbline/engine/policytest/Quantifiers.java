package dev.plumbline.engine.policytest;

import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Condition.Count;
import dev.plumbline.engine.policy.Condition.Count.Bound;
import dev.plumbline.engine.policy.Condition.Group;
import dev.plumbline.engine.policy.Condition.Group.Joint;
import dev.plumbline.engine.policy.Condition.Order;
import dev.plumbline.engine.policy.Condition.Share;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.policy.Value.NumberValue;
import dev.plumbline.engine.policytest.Mutations.Mutation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The quantifier of a group or list clause: swapped, and its number moved by one. */
final class Quantifiers {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Value NO_ITEM = new NumberValue(Value.Type.NUMBER, BigDecimal.ZERO, "none");
  private static final Value ONE_ITEM = new NumberValue(Value.Type.NUMBER, BigDecimal.ONE, "some");

  private Quantifiers() {}

  static List<Mutation> of(Condition condition) {
    return switch (condition.kind()) {
      case GROUP -> group((Group) condition);
      case COUNT -> count((Count) condition);
      case SHARE -> share((Share) condition);
      case ORDER -> order((Order) condition);
      case SENTENCE, DEFINED, COMPARISON, PRESENCE, NOT -> List.of();
    };
  }

  private static List<Mutation> group(Group group) {
    return Arrays.stream(Joint.values())
        .filter(joint -> joint != group.joint())
        .map(
            joint ->
                mutation(
                    group,
                    new Group(joint, group.parts(), group.words(), group.span()),
                    Parts.words(group),
                    words(joint, group)))
        .toList();
  }

  /** As it would be written: over {@code -} lines, or inline. */
  private static String words(Joint joint, Group group) {
    if (Parts.words(group).equals(joined(group.joint(), List.of()))) {
      return joined(joint, List.of());
    }
    return joined(joint, group.parts());
  }

  private static String joined(Joint joint, List<Condition> parts) {
    if (parts.isEmpty()) {
      return joint.name().toLowerCase(Locale.ROOT) + " of …";
    }
    String words =
        parts.stream()
            .map(Parts::words)
            .collect(Collectors.joining(joint == Joint.ALL ? " and " : " or "));
    return joint == Joint.NONE ? "not (" + words + ")" : words;
  }

  private static List<Mutation> count(Count count) {
    BigDecimal number = Thresholds.number(count.number());
    List<Mutation> all = new ArrayList<>();
    switch (count.bound()) {
      case AT_LEAST ->
          all.add(
              number.equals(BigDecimal.ONE)
                  ? counting(count, Bound.AT_MOST, NO_ITEM)
                  : counting(count, Bound.AT_MOST, count.number()));
      case AT_MOST ->
          all.add(
              number.signum() == 0
                  ? counting(count, Bound.AT_LEAST, ONE_ITEM)
                  : counting(count, Bound.AT_LEAST, count.number()));
      case EXACTLY -> {
        all.add(counting(count, Bound.AT_LEAST, count.number()));
        all.add(counting(count, Bound.AT_MOST, count.number()));
      }
    }
    Thresholds.aroundCount(count.number())
        .forEach(moved -> all.add(counting(count, count.bound(), moved)));
    return all;
  }

  private static Mutation counting(Count count, Bound bound, Value number) {
    return mutation(
        count,
        new Count(bound, number, count.list(), count.where(), count.words(), count.span()),
        words(count, count.bound(), count.number()),
        words(count, bound, number));
  }

  private static String words(Count count, Bound bound, Value number) {
    String shown = Thresholds.shown(number);
    if (shown.equals("some") || shown.equals("none")) {
      return shown + " of …";
    }
    String form = count.words().toLowerCase(Locale.ROOT).startsWith("for ") ? "for " : "";
    return form + bound.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + shown + " of …";
  }

  private static List<Mutation> share(Share share) {
    boolean isAll = Thresholds.number(share.percent()).compareTo(HUNDRED) == 0;
    List<Mutation> all = new ArrayList<>();
    all.add(
        mutation(
            share,
            new Count(
                Bound.AT_LEAST,
                ONE_ITEM,
                share.list(),
                Optional.of(filtered(share)),
                share.words(),
                share.span()),
            words(share.percent()),
            "some of …"));
    if (!isAll) {
      for (Value moved : Thresholds.aroundCount(share.percent())) {
        all.add(
            mutation(
                share,
                new Share(
                    moved, share.list(), share.where(), share.must(), share.words(), share.span()),
                words(share.percent()),
                words(moved)));
      }
    }
    return all;
  }

  private static Condition filtered(Share share) {
    return share
        .where()
        .<Condition>map(
            where ->
                new Group(Joint.ALL, List.of(where, share.must()), share.words(), share.span()))
        .orElse(share.must());
  }

  private static String words(Value percent) {
    String shown = Thresholds.shown(percent);
    return shown.equals("all") ? "for all of …" : "for at least " + shown + " of …";
  }

  private static List<Mutation> order(Order order) {
    return Stream.of(
            ordered(order, !order.everyFirst(), order.everySecond()),
            ordered(order, order.everyFirst(), !order.everySecond()))
        .toList();
  }

  private static Mutation ordered(Order order, boolean everyFirst, boolean everySecond) {
    return mutation(
        order,
        new Order(
            order.list(),
            everyFirst,
            order.first(),
            everySecond,
            order.second(),
            order.words(),
            order.span()),
        words(order.everyFirst(), order.everySecond()),
        words(everyFirst, everySecond));
  }

  private static String words(boolean everyFirst, boolean everySecond) {
    return (everyFirst ? "every" : "some")
        + " where … comes before "
        + (everySecond ? "every" : "some")
        + " where …";
  }

  private static Mutation mutation(
      Condition before, Condition after, String beforeWords, String afterWords) {
    return new Mutation(after, new Change(before.span(), beforeWords, Optional.of(afterWords)));
  }
}
