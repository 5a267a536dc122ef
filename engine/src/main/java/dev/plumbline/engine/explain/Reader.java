package dev.plumbline.engine.explain;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.evidence.Origin;
import dev.plumbline.engine.explain.Explanation.Seen;
import dev.plumbline.engine.policy.Path;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.Listing;
import dev.plumbline.engine.things.Source;
import dev.plumbline.engine.things.Thing;
import java.time.Instant;
import java.util.List;
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
      Optional<Origin> origin =
          path.target()
              .source()
              .map(Source::name)
              .flatMap(name -> Optional.ofNullable(from.identity().origins().get(name)))
              .or(() -> from.identity().origins().values().stream().findFirst());
      return new Seen(
          path.words(), Shown.value(value), Optional.of(from.identity().toString()), origin);
    }
  }

  private final Policy policy;
  private final Instant asOf;

  Reader(Policy policy, Instant asOf) {
    this.policy = policy;
    this.asOf = asOf;
  }

  Instant asOf() {
    return asOf;
  }

  Read read(Path path, List<Thing> frames) {
    Thing thing = frames.get(path.frame());
    for (Attribute step : path.steps().subList(0, path.steps().size() - 1)) {
      Object value = value(step, thing);
      if (!(value instanceof Observed.Present<?> present)) {
        return new Read(value, thing, path);
      }
      thing = (Thing) present.value();
    }
    return new Read(value(path.target(), thing), thing, path);
  }

  /** The value of one attribute, unknown where the policy finds its evidence too old. */
  Object value(Attribute attribute, Thing thing) {
    Optional<Cause> stale = policy.staleness(attribute, thing.identity(), asOf);
    if (stale.isPresent()) {
      return attribute.kind().isList()
          ? Listing.unknown(stale.get())
          : Observed.unknown(stale.get());
    }
    return attribute.reader().apply(thing);
  }
}
