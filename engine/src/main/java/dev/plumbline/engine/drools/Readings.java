package dev.plumbline.engine.drools;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.evidence.Origin;
import dev.plumbline.engine.policy.Age;
import dev.plumbline.engine.policy.Path;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.Listing;
import dev.plumbline.engine.things.Source;
import dev.plumbline.engine.things.Thing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Compiles phrases, with the maximum ages a policy sets. */
final class Readings {

  /** Reads one attribute of a thing. */
  @FunctionalInterface
  interface Step {
    Object of(Thing thing, Instant asOf);
  }

  private final Map<String, Age> maximumAges;

  Readings(Map<String, Age> maximumAges) {
    this.maximumAges = maximumAges;
  }

  Reading of(Path path) {
    int frame = path.frame();
    List<Step> steps = new ArrayList<>();
    path.steps().forEach(attribute -> steps.add(step(attribute)));
    Step last = steps.remove(steps.size() - 1);
    if (steps.isEmpty()) {
      return scene -> last.of(scene.thing(frame), scene.asOf());
    }
    List<Step> before = List.copyOf(steps);
    return scene -> {
      Thing thing = scene.thing(frame);
      for (Step step : before) {
        Observed<?> next = (Observed<?>) step.of(thing, scene.asOf());
        if (!(next instanceof Observed.Present<?> present)) {
          return next;
        }
        thing = (Thing) present.value();
      }
      return last.of(thing, scene.asOf());
    };
  }

  Step step(Attribute attribute) {
    Function<Thing, Object> reader = attribute.reader();
    Source source = attribute.source().orElse(null);
    Age maximumAge = source == null ? null : maximumAges.get(source.name());
    if (source == null || maximumAge == null) {
      return (thing, asOf) -> reader.apply(thing);
    }
    boolean list = attribute.kind().isList();
    return (thing, asOf) -> {
      Origin origin = thing.identity().origins().get(source.name());
      if (origin == null || !maximumAge.isExceededBy(origin.at(), asOf)) {
        return reader.apply(thing);
      }
      Cause cause = stale(source, origin, maximumAge);
      return list ? Listing.unknown(cause) : Observed.unknown(cause);
    };
  }

  private static Cause stale(Source source, Origin origin, Age maximumAge) {
    return new Cause(
        Cause.Reason.STALE,
        source.name() + " is of " + origin.at() + ", the policy allows " + maximumAge);
  }
}
