package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Observed;
import java.time.Instant;
import java.util.function.Consumer;

/** The moments that things and what they hold tell of. */
final class Moments {
  private final Vocabulary vocabulary;
  private final Consumer<Instant> to;

  Moments(Vocabulary vocabulary, Consumer<Instant> to) {
    this.vocabulary = vocabulary;
    this.to = to;
  }

  /** The dates among a thing's values, and when the answers were given that it was read from. */
  void of(Thing thing) {
    thing.identity().origins().values().forEach(origin -> to.accept(origin.at()));
    for (Attribute attribute : vocabulary.require(thing.identity().kind()).attributes()) {
      if (attribute.kind() == Attribute.Kind.DATE || attribute.item().isPresent()) {
        value(attribute.reader().apply(thing));
      }
    }
  }

  private void value(Object value) {
    if (value instanceof Listing<?> listing) {
      listing.items().forEach(this::plain);
    } else if (value instanceof Observed.Present<?> present) {
      plain(present.value());
    }
  }

  private void plain(Object value) {
    if (value instanceof Thing thing) {
      of(thing);
    } else if (value instanceof Instant moment) {
      to.accept(moment);
    }
  }
}
