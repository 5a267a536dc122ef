package dev.plumbline.engine.things;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.evidence.Origin;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Things as JSON and back, with what is unknown of them: {@code null} is absent, a list of a reason
 * and its detail is unknown.
 */
final class ThingJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Vocabulary vocabulary;
  private final Function<ThingDefinition, List<Attribute>> written;

  /**
   * @param written which attributes of a kind are written, and read again
   */
  ThingJson(Vocabulary vocabulary, Function<ThingDefinition, List<Attribute>> written) {
    this.vocabulary = vocabulary;
    this.written = written;
  }

  ObjectNode write(Thing thing) {
    Identity identity = thing.identity();
    ObjectNode json = JSON.objectNode();
    json.put("kind", identity.kind());
    json.put("id", identity.id());
    json.put("account", identity.account());
    json.put("region", identity.region());
    if (!identity.origins().isEmpty()) {
      ObjectNode origins = json.putObject("origins");
      identity.origins().forEach((source, origin) -> origins.set(source, write(origin)));
    }
    ObjectNode values = json.putObject("values");
    for (Attribute attribute : written.apply(vocabulary.require(identity.kind()))) {
      values.set(attribute.name(), value(attribute.reader().apply(thing)));
    }
    return json;
  }

  private static JsonNode write(Origin origin) {
    return JSON.arrayNode()
        .add(origin.source())
        .add(origin.operation())
        .add(origin.requestId())
        .add(origin.at().toString());
  }

  private JsonNode value(Object value) {
    if (value instanceof Listing<?> listing) {
      ObjectNode json = JSON.objectNode();
      ArrayNode items = json.putArray("items");
      listing.items().forEach(item -> items.add(plain(item)));
      listing.gap().ifPresent(gap -> json.set("gap", write(gap)));
      return json;
    }
    if (value instanceof Observed.Present<?> present) {
      return plain(present.value());
    }
    return value instanceof Observed.Unknown<?> unknown ? write(unknown.cause()) : JSON.nullNode();
  }

  private JsonNode plain(Object value) {
    if (value instanceof Thing thing) {
      return write(thing);
    }
    if (value instanceof Boolean yes) {
      return JSON.booleanNode(yes);
    }
    return value instanceof BigDecimal number
        ? JSON.numberNode(number)
        : JSON.textNode(value.toString());
  }

  private static ArrayNode write(Cause cause) {
    return JSON.arrayNode().add(cause.reason().name()).add(cause.detail());
  }

  Thing read(JsonNode json) {
    ThingDefinition kind = vocabulary.require(json.path("kind").textValue());
    Map<String, Origin> origins = new HashMap<>();
    json.path("origins")
        .properties()
        .forEach(origin -> origins.put(origin.getKey(), origin(origin.getValue())));
    Identity identity =
        new Identity(
            kind.name(),
            json.path("id").textValue(),
            json.path("account").textValue(),
            json.path("region").textValue(),
            origins);
    Map<String, Object> values = new HashMap<>();
    for (Attribute attribute : written.apply(kind)) {
      values.put(attribute.name(), value(attribute, json.path("values").path(attribute.name())));
    }
    return kind.factory().apply(identity, values);
  }

  private static Origin origin(JsonNode json) {
    return new Origin(
        json.path(0).textValue(),
        json.path(1).textValue(),
        json.path(2).textValue(),
        Instant.parse(json.path(3).textValue()));
  }

  private Object value(Attribute attribute, JsonNode json) {
    if (attribute.kind().isList()) {
      List<Object> items = new ArrayList<>();
      json.path("items").forEach(item -> items.add(plain(attribute, item)));
      JsonNode gap = json.path("gap");
      return new Listing<>(items, gap.isArray() ? Optional.of(cause(gap)) : Optional.empty());
    }
    if (json.isNull()) {
      return Observed.absent();
    }
    return json.isArray()
        ? Observed.unknown(cause(json))
        : Observed.present(plain(attribute, json));
  }

  private Object plain(Attribute attribute, JsonNode json) {
    return switch (attribute.kind()) {
      case YES_NO -> json.booleanValue();
      case NUMBER -> json.decimalValue();
      case TEXT, CHOICE, TEXTS -> json.textValue();
      case DATE -> Instant.parse(json.textValue());
      case ONE, LIST -> read(json);
    };
  }

  private static Cause cause(JsonNode json) {
    return new Cause(Cause.Reason.valueOf(json.path(0).textValue()), json.path(1).textValue());
  }
}
