package dev.plumbline.engine.things;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Instants;
import java.util.List;

/**
 * The JSON Schema (2020-12) of a line of an observations file, made from a vocabulary. It cannot
 * say that an account line is in its account's folder, that a field comes from the line's source,
 * that no thing stands on two lines of a file, and that a number has at most 30 decimals; readers
 * check that too.
 */
public final class SnapshotSchema {
  private static final String NULL = "null";

  private final SourceRules rules;
  private final ObjectNode definitions = JsonNodeFactory.instance.objectNode();

  private SnapshotSchema(SourceRules rules) {
    this.rules = rules;
  }

  public static ObjectNode of(Vocabulary vocabulary) {
    return new SnapshotSchema(new SourceRules(vocabulary)).schema(vocabulary);
  }

  private ObjectNode schema(Vocabulary vocabulary) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "A line of an observations file of a Plumbline snapshot");
    ArrayNode kinds = schema.putArray("oneOf");
    for (ThingDefinition kind : vocabulary.things()) {
      if (kind.isFromRegister()) {
        continue;
      }
      boolean hasLines = SourceRules.hasLines(kind);
      ObjectNode thing = thing(kind, hasLines);
      definitions.set(slug(kind.name()), thing);
      if (hasLines) {
        line(kinds.addObject(), kind);
      }
    }
    definitions.set("from", from());
    definitions.set("cause", cause());
    schema.set("$defs", definitions);
    return schema;
  }

  private static void line(ObjectNode line, ThingDefinition kind) {
    line.put("type", "object").put("additionalProperties", false);
    List.of("thing", "id", "account", "region", "from", "data")
        .forEach(line.putArray("required")::add);
    ObjectNode properties = line.putObject("properties");
    properties.putObject("thing").put("const", kind.name());
    notEmpty(properties.putObject("id"));
    properties.putObject("account").put("type", "string").put("pattern", "^[0-9]{12}$");
    notEmpty(properties.putObject("region"));
    reference(properties.putObject("from"), "from");
    reference(properties.putObject("data"), kind.name());
    ArrayNode unknown = properties.putObject("unknown").putArray("anyOf");
    reference(unknown.addObject(), "cause");
    unknown.addObject().put("type", NULL);
  }

  private static ObjectNode cause() {
    ObjectNode cause = JsonNodeFactory.instance.objectNode();
    cause.put("type", "object").put("additionalProperties", false);
    List.of("reason", "detail").forEach(cause.putArray("required")::add);
    ObjectNode properties = cause.putObject("properties");
    ArrayNode reasons = properties.putObject("reason").putArray("enum");
    for (Cause.Reason reason : Cause.Reason.values()) {
      reasons.add(reason.name());
    }
    properties.putObject("detail").put("type", "string");
    return cause;
  }

  private static ObjectNode from() {
    ObjectNode from = JsonNodeFactory.instance.objectNode();
    from.put("type", "object").put("additionalProperties", false);
    List.of("operation", "requestId", "at").forEach(from.putArray("required")::add);
    ObjectNode properties = from.putObject("properties");
    properties.putObject("operation").put("type", "string");
    properties.putObject("requestId").put("type", "string");
    moment(properties.putObject("at").put("type", "string"));
    return from;
  }

  private ObjectNode thing(ThingDefinition kind, boolean hasLines) {
    ObjectNode thing = JsonNodeFactory.instance.objectNode();
    thing.put("title", kind.title()).put("type", "object").put("additionalProperties", false);
    ObjectNode properties = thing.putObject("properties");
    if (!hasLines) {
      thing.putArray("required").add("id");
      notEmpty(properties.putObject("id"));
    }
    for (Attribute attribute : kind.attributes()) {
      if (rules.place(kind, attribute) == SourceRules.Place.FIELD) {
        ObjectNode value = properties.putObject(attribute.field());
        value.put("description", attribute.phrase());
        if (attribute.deprecated().isPresent()) {
          value.put("deprecated", true);
        }
        value(value, attribute);
      }
    }
    return thing;
  }

  private static void value(ObjectNode value, Attribute attribute) {
    switch (attribute.kind()) {
      case YES_NO -> orNull(value, "boolean");
      case NUMBER -> {
        orNull(value, "number");
        value.put("minimum", ValueDecoder.LARGEST.negate()).put("maximum", ValueDecoder.LARGEST);
      }
      case TEXT -> orNull(value, "string");
      case DATE -> {
        orNull(value, "string");
        moment(value);
      }
      case CHOICE -> {
        ArrayNode choices = value.putArray("enum");
        attribute.choices().forEach(choices::add);
        choices.addNull();
      }
      case TEXTS -> {
        orNull(value, "array");
        value.putObject("items").put("type", "string");
      }
      case ONE -> {
        ArrayNode either = value.putArray("anyOf");
        reference(either.addObject(), attribute.item().orElseThrow());
        either.addObject().put("type", NULL);
      }
      case LIST -> {
        orNull(value, "array");
        reference(value.putObject("items"), attribute.item().orElseThrow());
      }
    }
  }

  private static void orNull(ObjectNode value, String type) {
    value.putArray("type").add(type).add(NULL);
  }

  private static void notEmpty(ObjectNode value) {
    value.put("type", "string").put("minLength", 1);
  }

  private static void moment(ObjectNode value) {
    value.put("format", "date-time").put("pattern", Instants.PATTERN);
  }

  private static void reference(ObjectNode value, String kind) {
    value.put("$ref", "#/$defs/" + slug(kind));
  }

  private static String slug(String kind) {
    return kind.replace(' ', '-');
  }
}
