package dev.plumbline.engine.drools;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.Attribute.Kind;
import dev.plumbline.engine.things.DeclaredThing;
import dev.plumbline.engine.things.Listing;
import dev.plumbline.engine.things.Source;
import dev.plumbline.engine.things.Thing;
import dev.plumbline.engine.things.ThingDefinition;
import dev.plumbline.engine.things.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A small vocabulary of declared things: houses with a door, an owner and rooms, rooms with lamps,
 * and gardens. It has an attribute of every kind.
 */
final class Vocabularies {
  static final Source SURVEY =
      new Source("survey", "the survey", List.of(), Source.Reach.ACCOUNT, Optional.empty());

  static final Vocabulary HOUSES =
      new Vocabulary(
          List.of(SURVEY),
          List.of(
              thing("house")
                  .has(Kind.YES_NO, "lived in")
                  .has(Kind.NUMBER, "floors")
                  .has(Kind.NUMBER, "windows")
                  .has(Kind.TEXT, "street")
                  .has(Kind.DATE, "built")
                  .has(Kind.DATE, "painted")
                  .has(Kind.CHOICE, "colour")
                  .has(Kind.TEXTS, "tags")
                  .holds(Kind.ONE, "front door", "door")
                  .holds(Kind.ONE, "back door", "door")
                  .holds(Kind.LIST, "rooms", "room")
                  .definition(),
              thing("door")
                  .within("house")
                  .has(Kind.YES_NO, "locked")
                  .holds(Kind.LIST, "bolts", "bolt")
                  .definition(),
              thing("bolt").within("door").has(Kind.YES_NO, "shut").definition(),
              thing("room")
                  .within("house")
                  .has(Kind.YES_NO, "dry")
                  .has(Kind.YES_NO, "warm")
                  .has(Kind.NUMBER, "area")
                  .holds(Kind.LIST, "lamps", "lamp")
                  .definition(),
              thing("lamp").within("room").has(Kind.YES_NO, "lit").definition(),
              thing("garden").has(Kind.YES_NO, "lived in").definition()));

  private Vocabularies() {}

  static Attribute attribute(String thing, String name) {
    return HOUSES.require(thing).attribute(name).orElseThrow();
  }

  static Builder thing(String name) {
    return new Builder(name);
  }

  static final class Builder {
    private final String name;
    private Optional<String> within = Optional.empty();
    private final List<Attribute> attributes = new ArrayList<>();

    private Builder(String name) {
      this.name = name;
    }

    Builder within(String holder) {
      within = Optional.of(holder);
      return this;
    }

    Builder has(Kind kind, String attribute) {
      return add(kind, attribute, Optional.empty());
    }

    Builder holds(Kind kind, String attribute, String item) {
      return add(kind, attribute, Optional.of(item));
    }

    private Builder add(Kind kind, String attribute, Optional<String> item) {
      attributes.add(
          new Attribute(
              name,
              attribute,
              kind,
              item,
              List.of(),
              "the " + attribute + " of the " + name,
              Optional.empty(),
              Optional.empty(),
              Optional.of(SURVEY),
              thing -> read(thing, attribute, kind)));
      return this;
    }

    private static Object read(Thing thing, String attribute, Kind kind) {
      Cause cause = Cause.notCollected(attribute);
      return ((DeclaredThing) thing)
          .values()
          .getOrDefault(
              attribute, kind.isList() ? Listing.unknown(cause) : Observed.unknown(cause));
    }

    ThingDefinition definition() {
      return new ThingDefinition(
          name,
          name,
          within,
          Optional.empty(),
          attributes,
          DeclaredThing.class,
          DeclaredThing::new);
    }
  }
}
