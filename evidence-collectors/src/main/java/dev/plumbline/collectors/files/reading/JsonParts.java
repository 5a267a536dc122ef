package dev.plumbline.collectors.files.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.engine.evidence.UnfitJsonException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of a JSON value, each read as what its format says it is. */
public final class JsonParts {

  private JsonParts() {}

  public static ObjectNode object(JsonNode json) throws UnfitJsonException {
    if (json instanceof ObjectNode object) {
      return object;
    }
    throw UnfitJsonException.expected("an object", json);
  }

  public static ArrayNode list(JsonNode json, String field) throws UnfitJsonException {
    if (json.path(field) instanceof ArrayNode list) {
      return list;
    }
    throw UnfitJsonException.expected("a list", json.path(field)).in(field);
  }

  public static String text(JsonNode json, String field) throws UnfitJsonException {
    JsonNode value = json.path(field);
    if (value.isTextual() && !value.textValue().isEmpty()) {
      return value.textValue();
    }
    throw UnfitJsonException.expected("a text that is not empty", value).in(field);
  }

  /** The text, or null when the field is left out, empty or something else. */
  public static @Nullable String textOrNull(JsonNode json) {
    return json.isTextual() && !json.textValue().isEmpty() ? json.textValue() : null;
  }

  /** A date and time with its distance from UTC, as RFC 3339 writes it; empty if it is none. */
  public static Optional<Instant> moment(JsonNode json) {
    try {
      return json.isTextual()
          ? Optional.of(OffsetDateTime.parse(json.textValue()).toInstant())
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
