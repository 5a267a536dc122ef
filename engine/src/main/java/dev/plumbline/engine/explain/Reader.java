package dev.plumbline.engine.explain;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.evidence.Origin;
import dev.plumbline.engine.explain.Explanation.Seen;
import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Path;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.Listing;
import dev.plumbline.engine.things.Source;
import dev.plumbline.engine.things.Thing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows phrases from the things in scope to their values, as a policy may see them at an instant.
 */
final class Reader {

  /**
   * What a phrase led to.
   *
   * @param value an {@link Observed}, or a {@link Listing}; an absent or unknown thing on the way
   *     ends the way
   * @param from the last thing that was reached
   */
  record Read(Object value, Thing from, Path path) {

    Seen seen() {
      return new Seen(
          path.words(), Shown.value(value), Optional.of(from.identity().toString()), origin());
    }

    /** What another source answered about the thing is no evidence of what could not be read. */
    private Optional<Origin> origin() {
      Map<String, Origin> origins = from.identity().origins();
      Optional<Source> source = path.target().source();
      Optional<Origin> own =
          source.flatMap(named -> Optional.ofNullable(origins.get(named.name())));
      return value instanceof Observed.Unknown<?> && source.isPresent()
          ? own
          : own.or(() -> origins.values().stream().findFirst());
    }
  }

  private final Policy policy;
  private final Instant asOf;

  private final Map<Place, Object> instead;

  Reader(Policy policy, Instant asOf) {
    this(policy, asOf, Map.of());
  }

  /**
   * Reads as if some values were others.
   *
   * @param instead the other values
   */
  Reader(Policy policy, Instant asOf, Map<Place, Object> instead) {
    this.policy = policy;
    this.asOf = asOf;
    this.instead = instead;
  }

  Instant asOf() {
    return asOf;
  }

  Read read(Path path, List<Thing> frames) {
    Way way = way(path, frames);
    return new Read(way.value(), way.from(), path);
  }

  /** The thing a defined sentence is about, or the {@link Observed} that stands in its place. */
  Object thing(Condition.Defined defined, List<Thing> frames) {
    if (defined.way().isEmpty()) {
      return frames.get(defined.path().frame());
    }
    Object value = read(defined.way().get(), frames).value();
    return value instanceof Observed.Present<?> present ? present.value() : value;
  }

  /** Where the value of a phrase stands, or would stand if the things on the way were there. */
  Place place(Path path, List<Thing> frames) {
    Way way = way(path, frames);
    return Place.of(way.from(), way.left());
  }

  /**
   * How far a phrase leads.
   *
   * @param left the attributes from there on
   */
  private record Way(Object value, Thing from, List<Attribute> left) {}

  private Way way(Path path, List<Thing> frames) {
    List<Attribute> left = path.steps();
    Thing thing = frames.get(path.frame());
    while (true) {
      Optional<Object> changed = changed(thing, left);
      Object value = changed.isPresent() ? changed.get() : value(left.get(0), thing);
      if (changed.isPresent()
          || left.size() == 1
          || !(value instanceof Observed.Present<?> present)) {
        return new Way(value, thing, left);
      }
      thing = (Thing) present.value();
      left = left.subList(1, left.size());
    }
  }

  private Optional<Object> changed(Thing thing, List<Attribute> steps) {
    return instead.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(instead.get(Place.of(thing, steps)));
  }

  /** The value of one attribute, unknown where the policy finds its evidence too old. */
  Object value(Attribute attribute, Thing thing) {
    Optional<Object> changed = changed(thing, List.of(attribute));
    if (changed.isPresent()) {
      return changed.get();
    }
    Optional<Cause> stale = policy.staleness(attribute, thing.identity(), asOf);
    if (stale.isPresent()) {
      return attribute.kind().isList()
          ? Listing.unknown(stale.get())
          : Observed.unknown(stale.get());
    }
    return attribute.reader().apply(thing);
  }
}
