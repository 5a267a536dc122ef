package dev.plumbline.engine.evidence;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** A cause in a line or a row, and back. */
final class CauseJson {
  private static final Set<String> FIELDS = Set.of("reason", "detail");
  private static final List<Cause.Reason> REASONS = List.of(Cause.Reason.values());

  @JsonPropertyOrder({"reason", "detail"})
  private record Row(String reason, String detail) {}

  private CauseJson() {}

  /** The cause as it is written. */
  static Object row(Cause cause) {
    return new Row(cause.reason().name(), cause.detail());
  }

  /** Reads the cause in a field of an object. */
  static Cause read(String field, JsonNode json) throws UnfitJsonException {
    try {
      JsonFields fields = JsonFields.of(json, FIELDS);
      return new Cause(
          fields.constant("reason", REASONS, Cause.Reason::name), fields.text("detail"));
    } catch (UnfitJsonException e) {
      throw e.in(field);
    }
  }
}
