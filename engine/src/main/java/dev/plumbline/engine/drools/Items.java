package dev.plumbline.engine.drools;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.policy.Truth;
import dev.plumbline.engine.things.Listing;
import dev.plumbline.engine.things.Thing;
import java.util.Set;
import java.util.TreeSet;

/** How list clauses read their list, ask about its items, and count the answers. */
final class Items {

  private Items() {}

  /** The truth of a list clause whose list could not be reached. */
  static Truth unreached(Object read) {
    return read instanceof Observed.Unknown<?> unknown ? Truth.unknown(unknown.cause()) : Truth.NO;
  }

  static Truth ask(Clause clause, Object item, Scene scene) {
    scene.fuel().burn();
    scene.enter((Thing) item);
    Truth truth = clause.in(scene);
    scene.leave();
    return truth;
  }

  /** Unknown for what is unknown of items, and for the gap. */
  static Truth unknown(Set<Cause> causes, Listing<?> list) {
    Set<Cause> all = new TreeSet<>(causes);
    list.gap().ifPresent(all::add);
    return Truth.unknown(all);
  }

  /** Counts truths by kind. */
  static final class Numbers {
    int yes;
    int no;
    int unknown;

    void add(Truth truth) {
      switch (truth.kind()) {
        case YES -> yes++;
        case NO -> no++;
        case UNKNOWN -> unknown++;
      }
    }

    @Override
    public String toString() {
      return yes + "/" + no + "/" + unknown;
    }
  }
}
