package dev.plumbline.engine.things;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A kind of thing, as the vocabulary defines it.
 *
 * @param name what phrases call it: "the root user" is the thing named {@code "root user"}
 * @param title the name for people
 * @param within the kind of thing that holds it; empty for things that stand by themselves
 * @param source where its lines come from; empty for nested things and for vocabularies without
 *     sources
 * @param attributes in the order of the vocabulary
 * @param type the Java class of its things
 * @param factory makes one from its identity and its values by attribute name, with an unknown
 *     value or an unknown listing for every attribute that the map lacks
 */
public record ThingDefinition(
    String name,
    String title,
    Optional<String> within,
    Optional<Source> source,
    List<Attribute> attributes,
    Class<? extends Thing> type,
    BiFunction<Identity, Map<String, Object>, Thing> factory) {
  public ThingDefinition {
    requireNonNull(name, "name is null");
    requireNonNull(title, "title is null");
    requireNonNull(within, "within is null");
    attributes = List.copyOf(attributes);
    requireNonNull(type, "type is null");
    requireNonNull(factory, "factory is null");
  }

  /** Whether its things are the rows of a register, which stands in the bundle. */
  public boolean isFromRegister() {
    return source.filter(from -> from.reach() == Source.Reach.REGISTER).isPresent();
  }

  public Optional<Attribute> attribute(String name) {
    return attributes.stream().filter(a -> a.name().equals(name)).findFirst();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ThingDefinition that && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return "thing " + name;
  }
}
