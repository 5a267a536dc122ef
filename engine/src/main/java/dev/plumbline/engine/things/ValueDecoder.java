package dev.plumbline.engine.things;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.engine.evidence.Instants;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.evidence.UnfitJsonException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;

/** Decodes the JSON values of simple attributes; null is absent, and an empty list for lists. */
final class ValueDecoder {
  static final BigDecimal LARGEST = BigDecimal.TEN.pow(18);
  static final int MOST_DECIMALS = 30;

  private ValueDecoder() {}

  static Observed<Boolean> yesNo(JsonNode json) throws UnfitJsonException {
    if (json.isNull()) {
      return Observed.absent();
    }
    if (!json.isBoolean()) {
      throw UnfitJsonException.expected("yes or no (true or false)", json);
    }
    return Observed.present(json.booleanValue());
  }

  static Observed<BigDecimal> number(JsonNode json) throws UnfitJsonException {
    if (json.isNull()) {
      return Observed.absent();
    }
    if (!json.isNumber()) {
      throw UnfitJsonException.expected("a number", json);
    }
    BigDecimal number = json.decimalValue();
    if (number.scale() > MOST_DECIMALS || number.abs().compareTo(LARGEST) > 0) {
      throw UnfitJsonException.expected(
          "a number up to 10^18 with at most " + MOST_DECIMALS + " decimals", json);
    }
    return Observed.present(number);
  }

  static Observed<String> text(JsonNode json) throws UnfitJsonException {
    return json.isNull() ? Observed.absent() : Observed.present(textOf(json));
  }

  static Observed<String> choice(JsonNode json, List<String> choices) throws UnfitJsonException {
    if (json.isNull()) {
      return Observed.absent();
    }
    if (!json.isTextual() || !choices.contains(json.textValue())) {
      throw UnfitJsonException.expected("one of " + String.join(", ", choices), json);
    }
    return Observed.present(json.textValue());
  }

  static Observed<?> date(JsonNode json) throws UnfitJsonException {
    if (json.isNull()) {
      return Observed.absent();
    }
    try {
      return Observed.present(Instants.parse(json.isTextual() ? json.textValue() : ""));
    } catch (DateTimeException e) {
      throw UnfitJsonException.expected(Instants.EXPECTED, json);
    }
  }

  static Listing<String> texts(JsonNode json) throws UnfitJsonException {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : list(json)) {
      try {
        texts.add(textOf(item));
      } catch (UnfitJsonException e) {
        throw e.in(texts.size());
      }
    }
    return Listing.complete(texts);
  }

  /** The items of a list; none for null. */
  static Iterable<JsonNode> list(JsonNode json) throws UnfitJsonException {
    if (!json.isNull() && !json.isArray()) {
      throw UnfitJsonException.expected("a list", json);
    }
    return json;
  }

  private static String textOf(JsonNode json) throws UnfitJsonException {
    if (!json.isTextual()) {
      throw UnfitJsonException.expected("a text", json);
    }
    return json.textValue();
  }
}
