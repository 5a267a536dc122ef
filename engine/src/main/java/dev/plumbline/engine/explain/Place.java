package dev.plumbline.engine.explain;

import dev.plumbline.engine.findings.Subject;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.Identity;
import dev.plumbline.engine.things.Thing;
import java.util.List;

/**
 * Where a value stands: from a thing through attributes. More than one attribute only where a thing
 * on the way is absent or unknown.
 */
record Place(Subject thing, List<Attribute> steps) {
  Place {
    steps = List.copyOf(steps);
  }

  static Place of(Thing thing, List<Attribute> steps) {
    Identity identity = thing.identity();
    return new Place(
        new Subject(identity.kind(), identity.id(), identity.account(), identity.region()), steps);
  }
}
