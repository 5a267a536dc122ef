package dev.plumbline.engine.drools;

import dev.plumbline.engine.policy.Age;
import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Condition.Count.Bound;
import dev.plumbline.engine.policy.Condition.Group.Joint;
import dev.plumbline.engine.policy.Condition.Operator;
import dev.plumbline.engine.policy.Path;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.things.Attribute;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Builds checked conditions by hand, as the language's front end does from text. */
final class Conditions {
  static final Span SPAN = new Span("test.policy", 1, 1, 1);

  private Conditions() {}

  /** {@code path(0, "house", "front door", "door", "locked")}: kind, attribute, kind, attribute. */
  static Path path(int frame, String... kindsAndAttributes) {
    List<Attribute> steps = new ArrayList<>();
    for (int at = 0; at < kindsAndAttributes.length; at += 2) {
      steps.add(Vocabularies.attribute(kindsAndAttributes[at], kindsAndAttributes[at + 1]));
    }
    return new Path(frame, steps, steps.get(steps.size() - 1).phrase());
  }

  static Condition is(Path path) {
    return new Condition.Sentence(path, false, path.words(), SPAN);
  }

  static Condition isNot(Path path) {
    return new Condition.Sentence(path, true, "not " + path.words(), SPAN);
  }

  static Condition compare(Path path, Operator operator, Object... operands) {
    List<Value> values = Arrays.stream(operands).map(Conditions::value).toList();
    return new Condition.Comparison(
        path, operator, values, path.words() + " " + operator.words(), SPAN);
  }

  static Condition present(Path path) {
    return new Condition.Presence(path, false, path.words() + " is present", SPAN);
  }

  static Condition absent(Path path) {
    return new Condition.Presence(path, true, path.words() + " is absent", SPAN);
  }

  static Condition all(Condition... parts) {
    return new Condition.Group(Joint.ALL, List.of(parts), "all of", SPAN);
  }

  static Condition any(Condition... parts) {
    return new Condition.Group(Joint.ANY, List.of(parts), "any of", SPAN);
  }

  static Condition none(Condition... parts) {
    return new Condition.Group(Joint.NONE, List.of(parts), "none of", SPAN);
  }

  static Condition not(Condition part) {
    return new Condition.Not(part, "not (" + part.words() + ")", SPAN);
  }

  static Condition count(Bound bound, int number, Path list, Condition where) {
    return new Condition.Count(
        bound, value(number), list, Optional.of(where), "count of " + list.words(), SPAN);
  }

  static Condition count(Bound bound, int number, Path list) {
    return new Condition.Count(
        bound, value(number), list, Optional.empty(), "count of " + list.words(), SPAN);
  }

  static Condition share(int percent, Path list, Condition where, Condition must) {
    return new Condition.Share(
        value(percent), list, Optional.of(where), must, "share of " + list.words(), SPAN);
  }

  static Condition forAll(Path list, Condition must) {
    return new Condition.Share(
        value(100), list, Optional.empty(), must, "for all of " + list.words(), SPAN);
  }

  static Condition order(
      Path list, boolean everyFirst, Condition first, boolean everySecond, Condition second) {
    return new Condition.Order(
        list, everyFirst, first, everySecond, second, "in " + list.words(), SPAN);
  }

  static Value value(Object plain) {
    if (plain instanceof Value value) {
      return value;
    }
    if (plain instanceof Path path) {
      return new Value.Reading(path, Value.Type.TEXT);
    }
    if (plain instanceof Integer number) {
      return new Value.NumberValue(Value.Type.NUMBER, BigDecimal.valueOf(number), "" + number);
    }
    if (plain instanceof Instant moment) {
      return new Value.DateValue(moment, moment.toString());
    }
    if (plain instanceof Age age) {
      return new Value.DurationValue(age, age.toString());
    }
    return new Value.TextValue(Value.Type.TEXT, (String) plain, "\"" + plain + "\"");
  }
}
