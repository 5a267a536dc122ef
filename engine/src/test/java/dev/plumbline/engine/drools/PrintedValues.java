package dev.plumbline.engine.drools;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.policy.Age;
import dev.plumbline.engine.policy.Truth;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.Listing;
import dev.plumbline.engine.things.Thing;
import dev.plumbline.engine.things.Vocabulary;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What printed DRL reads of things, at an instant and with the greatest ages that a policy sets.
 */
record PrintedValues(Vocabulary vocabulary, Instant asOf, Map<String, Age> maximumAges) {

  PrintedValues refusing(String source, Age maximumAge) {
    Map<String, Age> more = new HashMap<>(maximumAges);
    more.put(source, maximumAge);
    return new PrintedValues(vocabulary, asOf, more);
  }

  /** An {@link Observed}, or a {@link Listing}. */
  Object at(Thing thing, String way) {
    Object value = Observed.present(thing);
    for (String name : way.isEmpty() ? List.<String>of() : List.of(way.split(" / "))) {
      if (!(value instanceof Observed.Present<?> present)) {
        return value;
      }
      Thing at = (Thing) present.value();
      value = value(vocabulary.require(at.identity().kind()).attribute(name).orElseThrow(), at);
    }
    return value;
  }

  private Object value(Attribute attribute, Thing thing) {
    String source = attribute.source().map(each -> each.name()).orElse("");
    Age limit = maximumAges.get(source);
    Object value = attribute.reader().apply(thing);
    if (limit == null || !thing.identity().origins().containsKey(source)) {
      return value;
    }
    Instant at = thing.identity().origins().get(source).at();
    if (!limit.isExceededBy(at, asOf)) {
      return value;
    }
    Cause stale =
        new Cause(Cause.Reason.STALE, source + " is of " + at + ", the policy allows " + limit);
    return attribute.kind().isList() ? Listing.unknown(stale) : Observed.unknown(stale);
  }

  /** The things at the ends of a way, as far as they could be listed. */
  Stream<Thing> held(Thing thing, String way) {
    Object value = at(thing, way);
    if (value instanceof Listing<?> listing) {
      return listing.items().stream().map(Thing.class::cast);
    }
    return value instanceof Observed.Present<?> present
        ? Stream.of((Thing) present.value())
        : Stream.empty();
  }

  /** The truth of a clause about a value that is not present. */
  static Truth missing(Object value) {
    return value instanceof Observed.Unknown<?> unknown ? Truth.unknown(unknown.cause()) : Truth.NO;
  }
}
