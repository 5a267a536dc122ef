package dev.plumbline.engine.explain;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.evidence.Origin;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.Identity;
import dev.plumbline.engine.things.Listing;
import dev.plumbline.engine.things.Thing;
import dev.plumbline.engine.things.ThingDefinition;
import dev.plumbline.engine.things.Vocabulary;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes random things of a vocabulary: values present, absent and unknown, lists with and without
 * gaps.
 */
final class GeneratedEvidence {

  static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private final Vocabulary vocabulary;
  private final Random random;
  private int causes;

  GeneratedEvidence(Vocabulary vocabulary, Random random) {
    this.vocabulary = vocabulary;
    this.random = random;
  }

  List<Thing> accounts(int number) {
    List<Thing> accounts = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      accounts.add(thing(vocabulary.require("account"), "account " + i, "account " + i));
    }
    return accounts;
  }

  private Thing thing(ThingDefinition kind, String id, String account) {
    Map<String, Object> values = new HashMap<>();
    for (Attribute attribute : kind.attributes()) {
      values.put(attribute.name(), value(attribute, id, account));
    }
    Instant at = NOW.minus(Duration.ofDays(random.nextInt(60)));
    Origin origin = new Origin("census", "census:Count", "request", at);
    return kind.factory()
        .apply(new Identity(kind.name(), id, account, "global", Map.of("census", origin)), values);
  }

  private Object value(Attribute attribute, String id, String account) {
    if (attribute.kind() == Attribute.Kind.LIST) {
      List<Thing> items = new ArrayList<>();
      ThingDefinition kind = vocabulary.require(attribute.item().orElseThrow());
      for (int i = random.nextInt(4); i > 0; i--) {
        items.add(thing(kind, id + " " + attribute.name() + " " + i, account));
      }
      return listing(items);
    }
    if (attribute.kind() == Attribute.Kind.TEXTS) {
      return listing(List.of("a", "b").subList(0, random.nextInt(3)));
    }
    int chance = random.nextInt(100);
    if (chance < 20) {
      return Observed.unknown(cause());
    }
    if (chance < 32) {
      return Observed.absent();
    }
    return Observed.present(
        switch (attribute.kind()) {
          case YES_NO -> random.nextBoolean();
          case NUMBER -> BigDecimal.valueOf(random.nextInt(4));
          case TEXT -> List.of("Anna", "bob", "Cy").get(random.nextInt(3));
          case CHOICE -> attribute.choices().get(random.nextInt(attribute.choices().size()));
          case DATE -> NOW.minus(Duration.ofHours(random.nextInt(24 * 70)));
          case ONE ->
              thing(vocabulary.require(attribute.item().orElseThrow()), id + " one", account);
          case LIST, TEXTS -> throw new IllegalStateException("done above");
        });
  }

  private <T> Listing<T> listing(List<T> items) {
    return random.nextInt(5) == 0 ? Listing.partial(items, cause()) : Listing.complete(items);
  }

  private Cause cause() {
    return Cause.notCollected("cause " + causes++ % 7);
  }

  /** The same thing with some of its values hidden, and gaps in some of its lists. */
  Thing hide(Thing thing) {
    ThingDefinition kind = vocabulary.require(thing.identity().kind());
    Map<String, Object> values = new HashMap<>();
    for (Attribute attribute : kind.attributes()) {
      values.put(attribute.name(), hide(attribute.reader().apply(thing)));
    }
    return kind.factory().apply(thing.identity(), values);
  }

  private Object hide(Object value) {
    boolean hidden = random.nextInt(5) == 0;
    if (value instanceof Listing<?> listing) {
      List<Object> items = new ArrayList<>();
      for (Object item : listing.items()) {
        items.add(item instanceof Thing thing ? hide(thing) : item);
      }
      if (!hidden) {
        return new Listing<>(items, listing.gap());
      }
      items.removeIf(item -> random.nextBoolean());
      return Listing.partial(items, cause());
    }
    if (hidden) {
      return Observed.unknown(cause());
    }
    return value instanceof Observed.Present<?> present && present.value() instanceof Thing thing
        ? Observed.present(hide(thing))
        : value;
  }
}
