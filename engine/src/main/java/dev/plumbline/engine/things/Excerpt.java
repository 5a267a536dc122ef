package dev.plumbline.engine.things;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.evidence.Origin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Things reduced to what somebody reads of them, so that all accounts of an organization fit into
 * memory at once. What is left out is unknown.
 */
public final class Excerpt {
  private final Vocabulary vocabulary;
  private final Map<String, List<Attribute>> read;
  private final Set<String> dated;
  private final ThingJson json;

  /**
   * @param read the attributes that stay, of all kinds of thing
   * @param dated the names of the sources whose origins stay
   */
  public Excerpt(Vocabulary vocabulary, Set<Attribute> read, Set<String> dated) {
    this.vocabulary = vocabulary;
    this.read = read.stream().collect(Collectors.groupingBy(Attribute::thing));
    this.dated = Set.copyOf(dated);
    this.json = new ThingJson(vocabulary, kind -> this.read.getOrDefault(kind.name(), List.of()));
  }

  /** Whether anything is read of things of a kind. */
  public boolean isOf(String kind) {
    return read.containsKey(kind);
  }

  /** The thing with what it holds, reduced. */
  public Thing of(Thing thing) {
    Identity whole = thing.identity();
    ThingDefinition kind = vocabulary.require(whole.kind());
    Map<String, Object> values = new HashMap<>();
    for (Attribute attribute : read.getOrDefault(whole.kind(), List.of())) {
      Object value = attribute.reader().apply(thing);
      values.put(attribute.name(), attribute.item().isPresent() ? held(value) : value);
    }
    Map<String, Origin> origins = new HashMap<>(whole.origins());
    origins.keySet().retainAll(dated);
    Identity identity =
        new Identity(whole.kind(), whole.id(), whole.account(), whole.region(), origins);
    return kind.factory().apply(identity, values);
  }

  /** A reduced thing as JSON. */
  public ObjectNode write(Thing reduced) {
    return json.write(reduced);
  }

  /** The reduced thing again. */
  public Thing read(JsonNode written) {
    return json.read(written);
  }

  private Object held(Object value) {
    if (value instanceof Listing<?> listing) {
      Function<Object, Object> item = each -> of((Thing) each);
      return new Listing<>(listing.items().stream().map(item).toList(), listing.gap());
    }
    return value instanceof Observed.Present<?> present
        ? Observed.present(of((Thing) present.value()))
        : value;
  }
}
