package dev.plumbline.engine.drools;

import dev.plumbline.engine.policy.Truth;
import dev.plumbline.engine.things.Thing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the clauses of one policy look at in one batch: the subject, the items of the lists around
 * the clause, the evaluation instant, the fuel, and the trace so far. Not for several threads.
 */
final class Scene {
  private List<Thing> things = new ArrayList<>();
  private final StringBuilder trace = new StringBuilder();
  private final Instant asOf;
  private final Fuel fuel;

  Scene(Instant asOf, Fuel fuel) {
    this.asOf = asOf;
    this.fuel = fuel;
  }

  Instant asOf() {
    return asOf;
  }

  Fuel fuel() {
    return fuel;
  }

  void begin(Thing subject) {
    things.clear();
    things.add(subject);
    trace.setLength(0);
  }

  /** The subject is thing 0, an item of the outermost list thing 1, and so on. */
  Thing thing(int frame) {
    return things.get(frame);
  }

  void enter(Thing item) {
    things.add(item);
  }

  void leave() {
    things.remove(things.size() - 1);
  }

  /** The truth of a clause about another thing, as if that were the subject. */
  Truth about(Thing subject, Clause clause) {
    List<Thing> around = things;
    things = new ArrayList<>();
    things.add(subject);
    try {
      return clause.in(this);
    } finally {
      things = around;
    }
  }

  int reserveLetter() {
    trace.append('?');
    return trace.length() - 1;
  }

  void setLetter(int place, Truth truth) {
    trace.setCharAt(place, truth.kind().letter());
  }

  void append(String letters) {
    trace.append(letters);
  }

  String trace() {
    return trace.toString();
  }
}
