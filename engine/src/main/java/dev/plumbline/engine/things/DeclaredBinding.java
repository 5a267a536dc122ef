package dev.plumbline.engine.things;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Binds a kind that has no record to {@link DeclaredThing}. */
final class DeclaredBinding {
  private DeclaredBinding() {}

  static ThingDefinition define(
      String name,
      String title,
      Optional<String> within,
      Optional<Source> source,
      List<Attribute> attributes) {
    Map<String, Object> missing = new HashMap<>();
    attributes.forEach(attribute -> missing.put(attribute.name(), ThingTypes.missing(attribute)));
    return new ThingDefinition(
        name,
        title,
        within,
        source,
        attributes.stream().map(attribute -> attribute.withReader(reader(attribute))).toList(),
        DeclaredThing.class,
        (identity, values) -> make(identity, values, missing));
  }

  private static Function<Thing, Object> reader(Attribute attribute) {
    Object missing = ThingTypes.missing(attribute);
    String name = attribute.name();
    return thing -> ((DeclaredThing) thing).values().getOrDefault(name, missing);
  }

  private static Thing make(
      Identity identity, Map<String, Object> values, Map<String, Object> missing) {
    Map<String, Object> all = new HashMap<>(missing);
    all.putAll(values);
    return new DeclaredThing(identity, all);
  }
}
