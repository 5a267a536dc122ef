package dev.plumbline.engine.drools;

import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Truth;
import dev.plumbline.engine.things.Thing;
import java.util.List;

/**
 * Compiles a checked condition into closures, once. Clauses on the top level write their letter
 * into the trace; clauses inside a list do not.
 */
final class ClauseCompiler {
  private final Readings readings;
  private final Comparisons comparisons;

  ClauseCompiler(Readings readings) {
    this.readings = readings;
    this.comparisons = new Comparisons(readings);
  }

  Clause compile(Condition condition) {
    return compile(condition, true);
  }

  Clause compile(Condition condition, boolean traced) {
    Clause clause = fueled(untraced(condition, traced));
    return traced ? lettered(clause) : clause;
  }

  private Clause untraced(Condition condition, boolean traced) {
    return switch (condition.kind()) {
      case SENTENCE -> sentence((Condition.Sentence) condition);
      case DEFINED -> defined((Condition.Defined) condition);
      case COMPARISON -> comparisons.compile((Condition.Comparison) condition);
      case PRESENCE -> presence((Condition.Presence) condition);
      case GROUP -> group((Condition.Group) condition, traced);
      case NOT -> not((Condition.Not) condition, traced);
      case COUNT -> new CountClause((Condition.Count) condition, readings, this, traced);
      case SHARE -> new ShareClause((Condition.Share) condition, readings, this, traced);
      case ORDER -> new OrderClause((Condition.Order) condition, readings, this, traced);
    };
  }

  private static Clause fueled(Clause clause) {
    return scene -> {
      scene.fuel().burn();
      return clause.in(scene);
    };
  }

  private static Clause lettered(Clause clause) {
    return scene -> {
      int place = scene.reserveLetter();
      Truth truth = clause.in(scene);
      scene.setLetter(place, truth);
      return truth;
    };
  }

  private Clause sentence(Condition.Sentence sentence) {
    Reading reading = readings.of(sentence.path());
    Truth whenTrue = Truth.of(!sentence.negated());
    Truth whenFalse = Truth.of(sentence.negated());
    return scene -> {
      Observed<?> value = (Observed<?>) reading.in(scene);
      return switch (value.kind()) {
        case PRESENT -> ((Boolean) ((Observed.Present<?>) value).value()) ? whenTrue : whenFalse;
        case ABSENT -> Truth.NO;
        case UNKNOWN -> Truth.unknown(((Observed.Unknown<?>) value).cause());
      };
    };
  }

  private Clause defined(Condition.Defined defined) {
    Reading about = readings.thing(defined);
    Clause when = compile(defined.definition().when(), false);
    boolean negated = defined.negated();
    return scene -> {
      Observed<?> thing = (Observed<?>) about.in(scene);
      return switch (thing.kind()) {
        case PRESENT -> {
          Truth truth = scene.about((Thing) ((Observed.Present<?>) thing).value(), when);
          yield negated ? truth.not() : truth;
        }
        case ABSENT -> Truth.NO;
        case UNKNOWN -> Truth.unknown(((Observed.Unknown<?>) thing).cause());
      };
    };
  }

  private Clause presence(Condition.Presence presence) {
    Reading reading = readings.of(presence.path());
    boolean absent = presence.absent();
    return scene -> {
      Observed<?> value = (Observed<?>) reading.in(scene);
      return switch (value.kind()) {
        case PRESENT -> Truth.of(!absent);
        case ABSENT -> Truth.of(absent);
        case UNKNOWN -> Truth.unknown(((Observed.Unknown<?>) value).cause());
      };
    };
  }

  private Clause group(Condition.Group group, boolean traced) {
    Clause[] parts = compileAll(group.parts(), traced);
    return switch (group.joint()) {
      case ALL -> scene -> all(parts, scene);
      case ANY -> scene -> any(parts, scene);
      case NONE -> scene -> any(parts, scene).not();
    };
  }

  private Clause not(Condition.Not not, boolean traced) {
    Clause part = compile(not.part(), traced);
    return scene -> part.in(scene).not();
  }

  private Clause[] compileAll(List<Condition> conditions, boolean traced) {
    return conditions.stream().map(condition -> compile(condition, traced)).toArray(Clause[]::new);
  }

  private static Truth all(Clause[] parts, Scene scene) {
    Truth truth = Truth.YES;
    for (Clause part : parts) {
      truth = truth.and(part.in(scene));
    }
    return truth;
  }

  private static Truth any(Clause[] parts, Scene scene) {
    Truth truth = Truth.NO;
    for (Clause part : parts) {
      truth = truth.or(part.in(scene));
    }
    return truth;
  }
}
