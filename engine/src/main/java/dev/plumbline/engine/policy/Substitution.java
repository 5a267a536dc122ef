package dev.plumbline.engine.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives parameters other values, wherever they stand. */
final class Substitution {
  private final Map<String, Value.Parameter> values;

  /**
   * A substitution.
   *
   * @param values by the parameters' names; others keep what they have
   */
  Substitution(Map<String, Value.Parameter> values) {
    this.values = Map.copyOf(values);
  }

  Condition in(Condition condition) {
    return switch (condition.kind()) {
      case SENTENCE, DEFINED, PRESENCE -> condition;
      case COMPARISON -> {
        Condition.Comparison c = (Condition.Comparison) condition;
        List<Value> operands = c.operands().stream().map(this::in).toList();
        yield new Condition.Comparison(c.path(), c.operator(), operands, c.words(), c.span());
      }
      case GROUP -> {
        Condition.Group group = (Condition.Group) condition;
        List<Condition> parts = group.parts().stream().map(this::in).toList();
        yield new Condition.Group(group.joint(), parts, group.words(), group.span());
      }
      case NOT -> {
        Condition.Not not = (Condition.Not) condition;
        yield new Condition.Not(in(not.part()), not.words(), not.span());
      }
      case COUNT -> {
        Condition.Count c = (Condition.Count) condition;
        yield new Condition.Count(
            c.bound(), in(c.number()), c.list(), in(c.where()), c.words(), c.span());
      }
      case SHARE -> {
        Condition.Share s = (Condition.Share) condition;
        yield new Condition.Share(
            in(s.percent()), s.list(), in(s.where()), in(s.must()), s.words(), s.span());
      }
      case ORDER -> {
        Condition.Order o = (Condition.Order) condition;
        yield new Condition.Order(
            o.list(),
            o.everyFirst(),
            in(o.first()),
            o.everySecond(),
            in(o.second()),
            o.words(),
            o.span());
      }
    };
  }

  Optional<Condition> in(Optional<Condition> condition) {
    return condition.map(this::in);
  }

  Message in(Message message) {
    return new Message(message.parts().stream().map(this::in).toList());
  }

  private Message.Part in(Message.Part part) {
    return part instanceof Message.Hole hole ? new Message.Hole(in(hole.value())) : part;
  }

  Value.Parameter in(Value.Parameter parameter) {
    return values.getOrDefault(parameter.name(), parameter);
  }

  private Value in(Value value) {
    return value instanceof Value.Parameter parameter ? in(parameter) : value;
  }
}
