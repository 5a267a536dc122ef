package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Cause;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How things of a kind are put together out of lines.
 *
 * @param sources that have lines about things of the kind
 * @param parts one for each attribute that is wanted, in the order of the vocabulary
 */
record KindPlan(ThingDefinition kind, List<Source> sources, List<Part> parts) {

  /**
   * Where the value of an attribute comes from.
   *
   * @param source of a field; empty where only the source counts whose lines show the thing
   * @param item of other things with lines of their own: their kind
   * @param itemSources the sources whose lines show these
   * @param missing why it is unknown where it is to be given from outside
   */
  record Part(
      Attribute attribute,
      SourceRules.Place place,
      Optional<Source> source,
      Optional<ThingDefinition> item,
      List<Source> itemSources,
      Cause missing) {}

  static KindPlan of(ThingDefinition kind, SourceRules rules, Predicate<Attribute> wanted) {
    return new KindPlan(
        kind,
        rules.sourcesOf(kind),
        kind.attributes().stream()
            .filter(wanted)
            .map(attribute -> part(kind, attribute, rules))
            .toList());
  }

  private static Part part(ThingDefinition kind, Attribute attribute, SourceRules rules) {
    SourceRules.Place place = rules.place(kind, attribute);
    boolean lines = place == SourceRules.Place.LINES;
    return new Part(
        attribute,
        place,
        SourceRules.sourceOf(kind, attribute, Optional.empty()),
        lines ? Optional.of(rules.item(attribute)) : Optional.empty(),
        lines ? rules.sourcesOfItems(kind, attribute) : List.of(),
        Cause.notCollected("nothing was given for \"%s\"".formatted(attribute.phrase())));
  }
}
