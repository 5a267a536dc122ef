package dev.plumbline.engine.drools;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.findings.Subject;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.Identity;
import dev.plumbline.engine.things.Listing;
import dev.plumbline.engine.things.Thing;
import dev.plumbline.engine.things.Vocabulary.SubjectPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The ways from a thing that stands by itself to the subjects that it holds. */
final class SubjectWalk {

  /** Meets the subjects, and the things whose subjects could not all be listed. */
  interface Visitor {
    /**
     * A subject of the policy.
     *
     * @param holders outermost first
     */
    void subject(Thing subject, List<Subject> holders);

    void gap(Thing owner, List<Subject> holders, Cause cause);
  }

  private final List<List<Readings.Step>> ways;

  SubjectWalk(List<SubjectPath> paths, Function<Attribute, Readings.Step> reading) {
    ways = paths.stream().map(path -> path.steps().stream().map(reading).toList()).toList();
  }

  /** A walk over the evidence as it is, whatever its age. */
  static SubjectWalk asRead(List<SubjectPath> paths) {
    return new SubjectWalk(paths, attribute -> (thing, asOf) -> attribute.reader().apply(thing));
  }

  static Subject subjectOf(Thing thing) {
    Identity identity = thing.identity();
    return new Subject(identity.kind(), identity.id(), identity.account(), identity.region());
  }

  void from(Thing root, Instant asOf, Visitor visitor) {
    ways.forEach(way -> walk(root, way, 0, List.of(), asOf, visitor));
  }

  /**
   * Whether there is anything to visit: a subject, a gap where one may be, or something broken for
   * the visit to meet.
   */
  boolean leadsAnywhere(Thing root, Instant asOf) {
    try {
      return ways.stream().anyMatch(way -> leads(root, way, 0, asOf));
    } catch (RuntimeException broken) {
      return true;
    }
  }

  private static void walk(
      Thing thing,
      List<Readings.Step> way,
      int at,
      List<Subject> holders,
      Instant asOf,
      Visitor visitor) {
    if (at == way.size()) {
      visitor.subject(thing, holders);
      return;
    }
    Object read = way.get(at).of(thing, asOf);
    gap(read).forEach(cause -> visitor.gap(thing, holders, cause));
    List<?> held = held(read);
    if (!held.isEmpty()) {
      List<Subject> within = new ArrayList<>(holders);
      within.add(subjectOf(thing));
      held.forEach(next -> walk((Thing) next, way, at + 1, within, asOf, visitor));
    }
  }

  private static boolean leads(Thing thing, List<Readings.Step> way, int at, Instant asOf) {
    if (at == way.size()) {
      return true;
    }
    Object read = way.get(at).of(thing, asOf);
    return gap(read).findAny().isPresent()
        || held(read).stream().anyMatch(next -> leads((Thing) next, way, at + 1, asOf));
  }

  private static Stream<Cause> gap(Object read) {
    if (read instanceof Observed.Unknown<?> unknown) {
      return Stream.of(unknown.cause());
    }
    return read instanceof Listing<?> listing ? listing.gap().stream() : Stream.empty();
  }

  private static List<?> held(Object read) {
    if (read instanceof Listing<?> listing) {
      return listing.items();
    }
    return read instanceof Observed.Present<?> present ? List.of(present.value()) : List.of();
  }
}
