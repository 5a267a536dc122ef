package dev.plumbline.engine.evidence;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * What a snapshot that is not whole yet is to become.
 *
 * @param header as it was begun with
 * @param purpose what was asked for, in words that are the same when the same is asked for again
 */
public record UnfinishedSnapshot(ManifestHeader header, String purpose) {
  public UnfinishedSnapshot {
    requireNonNull(header, "header is null");
    requireNonNull(purpose, "purpose is null");
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("header", ManifestJson.header(header));
    return json.put("purpose", purpose);
  }

  static UnfinishedSnapshot parse(JsonNode json) throws UnfitJsonException {
    JsonFields fields = JsonFields.of(json, Set.of("header", "purpose"));
    return new UnfinishedSnapshot(
        ManifestJson.header(JsonFields.of(fields.node("header"), ManifestJson.HEADER)),
        fields.text("purpose"));
  }
}
