package dev.plumbline.engine.things;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.engine.evidence.LineGap;
import dev.plumbline.engine.evidence.Observation;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.evidence.Origin;
import dev.plumbline.engine.evidence.UnfitJsonException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decodes the data of observations as a vocabulary says it is. What it takes and what the {@link
 * SnapshotSchema} of the vocabulary takes is the same.
 */
final class LineDecoder {
  private static final String ID = "id";

  private final Vocabulary vocabulary;
  private final Map<String, Map<String, Attribute>> fields = new HashMap<>();

  LineDecoder(Vocabulary vocabulary, SourceRules rules) {
    this.vocabulary = vocabulary;
    for (ThingDefinition kind : vocabulary.things()) {
      Map<String, Attribute> byField = new HashMap<>();
      for (Attribute attribute : kind.attributes()) {
        if (rules.place(kind, attribute) == SourceRules.Place.FIELD) {
          byField.put(attribute.field(), attribute);
        }
      }
      fields.put(kind.name(), byField);
    }
  }

  /**
   * Decodes a line.
   *
   * @return the values by attribute name: an {@link Observed}, or a {@link Listing} for lists; an
   *     attribute whose field was left out is not in it
   * @throws UnfitJsonException if the line does not fit, with its place in the line
   */
  Map<String, Object> decode(Observation line, Origin origin) throws UnfitJsonException {
    Optional<ThingDefinition> kind = vocabulary.thing(line.thing());
    if (kind.isEmpty()) {
      throw UnfitJsonException.because("there is no thing called \"%s\"".formatted(line.thing()))
          .in("thing");
    }
    if (!SourceRules.hasLines(kind.get())) {
      throw UnfitJsonException.because(
              "the thing \"%s\" is part of its %s and has no lines of its own"
                  .formatted(line.thing(), kind.get().within().orElse("holder")))
          .in("thing");
    }
    try {
      return new Line(line, origin).values(kind.get(), line.data(), false);
    } catch (UnfitJsonException e) {
      throw e.in("data");
    }
  }

  /** What nested things inherit from the line they stand in. */
  private final class Line {
    private final String account;
    private final String region;
    private final Map<String, Origin> origins;
    private final LineGap gap;

    Line(Observation line, Origin origin) {
      this.account = line.account();
      this.region = line.region();
      this.origins = Map.of(origin.source(), origin);
      this.gap = line.gap();
    }

    Map<String, Object> values(ThingDefinition kind, ObjectNode json, boolean nested)
        throws UnfitJsonException {
      Map<String, Attribute> known = fields.getOrDefault(kind.name(), Map.of());
      Map<String, Object> values = new HashMap<>();
      for (Map.Entry<String, JsonNode> field : json.properties()) {
        String name = field.getKey();
        Attribute attribute = known.get(name);
        if (attribute != null) {
          try {
            values.put(attribute.name(), value(attribute, field.getValue()));
          } catch (UnfitJsonException e) {
            throw e.in(name);
          }
        } else if (!nested || !name.equals(ID)) {
          throw UnfitJsonException.because(
                  "the thing \"%s\" has no such field".formatted(kind.name()))
              .in(name);
        }
      }
      return values;
    }

    private Object value(Attribute attribute, JsonNode json) throws UnfitJsonException {
      return switch (attribute.kind()) {
        case YES_NO -> ValueDecoder.yesNo(json);
        case NUMBER -> ValueDecoder.number(json);
        case TEXT -> ValueDecoder.text(json);
        case CHOICE -> ValueDecoder.choice(json, attribute.choices());
        case DATE -> ValueDecoder.date(json);
        case TEXTS -> ValueDecoder.texts(json);
        case ONE -> json.isNull() ? Observed.absent() : Observed.present(thing(attribute, json));
        case LIST -> things(attribute, json);
      };
    }

    private Listing<Thing> things(Attribute attribute, JsonNode json) throws UnfitJsonException {
      List<Thing> items = new ArrayList<>();
      for (JsonNode item : ValueDecoder.list(json)) {
        try {
          items.add(thing(attribute, item));
        } catch (UnfitJsonException e) {
          throw e.in(items.size());
        }
      }
      return Listing.complete(items);
    }

    private Thing thing(Attribute attribute, JsonNode json) throws UnfitJsonException {
      ThingDefinition kind = vocabulary.require(attribute.item().orElseThrow());
      if (!(json instanceof ObjectNode object)) {
        throw UnfitJsonException.expected("an object", json);
      }
      JsonNode id = object.path(ID);
      if (!id.isTextual() || id.textValue().isEmpty()) {
        throw UnfitJsonException.expected("a text that is not empty", id).in(ID);
      }
      Identity identity = new Identity(kind.name(), id.textValue(), account, region, origins);
      Map<String, Object> values = values(kind, object, true);
      if (gap instanceof LineGap.Because because) {
        fields
            .getOrDefault(kind.name(), Map.of())
            .values()
            .forEach(
                field ->
                    values.putIfAbsent(
                        field.name(), ThingAssembler.unknown(field, because.cause())));
      }
      return kind.factory().apply(identity, values);
    }
  }
}
