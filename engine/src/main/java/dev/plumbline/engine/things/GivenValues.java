package dev.plumbline.engine.things;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fills in values that are not read from lines. */
final class GivenValues {
  private GivenValues() {}

  /** The lists of a kind that lead to things of another kind. */
  static List<Attribute> listsOf(ThingDefinition kind, String item) {
    return kind.attributes().stream()
        .filter(attribute -> attribute.kind() == Attribute.Kind.LIST)
        .filter(attribute -> attribute.item().filter(item::equals).isPresent())
        .toList();
  }

  /** One value for several attributes, by name. */
  static Map<String, Object> all(List<Attribute> attributes, Object value) {
    Map<String, Object> values = new HashMap<>();
    attributes.forEach(attribute -> values.put(attribute.name(), value));
    return values;
  }

  /** The same thing with some values replaced. */
  static Thing replace(ThingDefinition kind, Thing thing, Map<String, Object> values) {
    if (values.isEmpty()) {
      return thing;
    }
    Map<String, Object> all = new HashMap<>();
    kind.attributes().forEach(a -> all.put(a.name(), a.reader().apply(thing)));
    all.putAll(values);
    return kind.factory().apply(thing.identity(), all);
  }
}
