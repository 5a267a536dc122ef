package dev.plumbline.engine.drools;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Path;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.Listing;
import dev.plumbline.engine.things.Source;
import dev.plumbline.engine.things.Thing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Compiles phrases, with the maximum ages a policy sets. */
final class Readings {

  /** Reads one attribute of a thing. */
  @FunctionalInterface
  interface Step {
    Object of(Thing thing, Instant asOf);
  }

  private final Policy policy;

  Readings(Policy policy) {
    this.policy = policy;
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

  /** Follows a phrase to a thing: an {@link Observed} thing. */
  Reading thing(Condition.Defined defined) {
    int frame = defined.path().frame();
    return defined.way().map(this::of).orElse(scene -> Observed.present(scene.thing(frame)));
  }

  Step step(Attribute attribute) {
    Function<Thing, Object> reader = attribute.reader();
    if (!mayBeStale(attribute)) {
      return (thing, asOf) -> reader.apply(thing);
    }
    boolean list = attribute.kind().isList();
    return (thing, asOf) -> {
      Cause stale = policy.staleness(attribute, thing.identity(), asOf).orElse(null);
      if (stale == null) {
        return reader.apply(thing);
      }
      return list ? Listing.unknown(stale) : Observed.unknown(stale);
    };
  }

  /** Whether the policy has a maximum age of its own for what the attribute is read from. */
  boolean mayBeStale(Attribute attribute) {
    return attribute
        .source()
        .map(Source::name)
        .filter(policy.maximumAges()::containsKey)
        .isPresent();
  }
}
