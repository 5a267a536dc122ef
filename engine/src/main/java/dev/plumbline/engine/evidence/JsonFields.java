package dev.plumbline.engine.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The fields of a JSON object, each read as what it must be. */
public final class JsonFields {
  static final String COUNT = "a number that is not negative";

  private final ObjectNode object;

  private JsonFields(ObjectNode object) {
    this.object = object;
  }

  /**
   * The fields of an object.
   *
   * @param names the fields the object may have
   */
  public static JsonFields of(JsonNode node, Set<String> names) throws UnfitJsonException {
    if (!(node instanceof ObjectNode object)) {
      throw UnfitJsonException.expected("an object", node);
    }
    for (Iterator<String> fields = object.fieldNames(); fields.hasNext(); ) {
      String field = fields.next();
      if (!names.contains(field)) {
        throw UnfitJsonException.because(
                "there is no such field here; expected one of "
                    + String.join(", ", names.stream().sorted().toList()))
            .in(field);
      }
    }
    return new JsonFields(object);
  }

  public JsonNode node(String name) {
    return object.path(name);
  }

  public String text(String name) throws UnfitJsonException {
    JsonNode value = node(name);
    if (!value.isTextual()) {
      throw UnfitJsonException.expected("a text", value).in(name);
    }
    return value.textValue();
  }

  public String text(String name, Pattern pattern, String expected) throws UnfitJsonException {
    JsonNode value = node(name);
    if (!value.isTextual() || !pattern.matcher(value.textValue()).matches()) {
      throw UnfitJsonException.expected(expected, value).in(name);
    }
    return value.textValue();
  }

  public Optional<String> optionalText(String name) throws UnfitJsonException {
    return object.has(name) ? Optional.of(text(name)) : Optional.empty();
  }

  /** The texts of a list, each of which must match. */
  public List<String> texts(String name, Pattern pattern, String expected)
      throws UnfitJsonException {
    JsonNode list = node(name);
    if (!list.isArray()) {
      throw UnfitJsonException.expected("a list", list).in(name);
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode item : list) {
      if (!item.isTextual() || !pattern.matcher(item.textValue()).matches()) {
        throw UnfitJsonException.expected(expected, item).in(texts.size()).in(name);
      }
      texts.add(item.textValue());
    }
    return texts;
  }

  public Instant instant(String name) throws UnfitJsonException {
    JsonNode value = node(name);
    Optional<Instant> instant = value.isTextual() ? instantOf(value.textValue()) : Optional.empty();
    if (instant.isEmpty()) {
      throw UnfitJsonException.expected(Instants.EXPECTED, value).in(name);
    }
    return instant.get();
  }

  private static Optional<Instant> instantOf(String text) {
    try {
      return Optional.of(Instants.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  public long count(String name) throws UnfitJsonException {
    JsonNode value = node(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
      throw UnfitJsonException.expected(COUNT, value).in(name);
    }
    return value.longValue();
  }

  <E extends Enum<E>> E constant(
      String name, List<E> constants, java.util.function.Function<E, String> word)
      throws UnfitJsonException {
    JsonNode value = node(name);
    for (E constant : constants) {
      if (word.apply(constant).equals(value.textValue())) {
        return constant;
      }
    }
    throw UnfitJsonException.expected(
            "one of " + String.join(", ", constants.stream().map(word).toList()), value)
        .in(name);
  }
}
