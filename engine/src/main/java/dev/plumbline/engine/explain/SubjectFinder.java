package dev.plumbline.engine.explain;

import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.findings.Subject;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.Identity;
import dev.plumbline.engine.things.Listing;
import dev.plumbline.engine.things.Thing;
import dev.plumbline.engine.things.ThingDefinition;
import dev.plumbline.engine.things.Vocabulary;
import dev.plumbline.engine.things.Vocabulary.SubjectPath;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Finds the things of a kind below the things that stand by themselves. */
public final class SubjectFinder {
  private SubjectFinder() {}

  /** The thing a finding is about, if the evidence has it. */
  public static Optional<Thing> find(
      Vocabulary vocabulary, ThingDefinition kind, List<Thing> roots, Subject subject) {
    return all(vocabulary, kind, roots, (attribute, thing) -> attribute.reader().apply(thing))
        .filter(thing -> isOf(thing.identity(), subject))
        .findFirst();
  }

  /**
   * All things of a kind.
   *
   * @param reading the value of an attribute of a thing
   */
  static Stream<Thing> all(
      Vocabulary vocabulary,
      ThingDefinition kind,
      List<Thing> roots,
      BiFunction<Attribute, Thing, Object> reading) {
    return vocabulary.pathsTo(kind).stream().flatMap(path -> along(path, roots, reading));
  }

  private static Stream<Thing> along(
      SubjectPath path, List<Thing> roots, BiFunction<Attribute, Thing, Object> reading) {
    Stream<Thing> things =
        roots.stream().filter(root -> root.identity().kind().equals(path.root().name()));
    for (Attribute step : path.steps()) {
      things = things.flatMap(thing -> held(reading.apply(step, thing)));
    }
    return things;
  }

  private static Stream<Thing> held(Object value) {
    if (value instanceof Listing<?> listing) {
      return listing.items().stream().map(Thing.class::cast);
    }
    return value instanceof Observed.Present<?> present
        ? Stream.of((Thing) present.value())
        : Stream.empty();
  }

  private static boolean isOf(Identity identity, Subject subject) {
    return identity.kind().equals(subject.kind())
        && identity.id().equals(subject.id())
        && identity.account().equals(subject.account())
        && identity.region().equals(subject.region());
  }
}
