package dev.plumbline.engine.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line of an observations file and back; its data is checked against a vocabulary elsewhere. */
public final class ObservationJson {
  private static final Set<String> FIELDS =
      Set.of("thing", "id", "account", "region", "from", "data", "unknown");
  private static final Set<String> FROM_FIELDS = Set.of("operation", "requestId", "at");
  private static final Pattern NOT_EMPTY = Pattern.compile(".+", Pattern.DOTALL);

  @JsonPropertyOrder({"thing", "id", "account", "region", "from", "data", "unknown"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Row(
      String thing,
      String id,
      String account,
      String region,
      FromRow from,
      ObjectNode data,
      @Nullable Object unknown) {}

  @JsonPropertyOrder({"operation", "requestId", "at"})
  private record FromRow(String operation, String requestId, String at) {}

  private ObservationJson() {}

  /** The line as it is written. */
  static Object row(Observation observation) {
    Observation.From from = observation.from();
    return new Row(
        observation.thing(),
        observation.id(),
        observation.account(),
        observation.region(),
        new FromRow(from.operation(), from.requestId(), from.at().toString()),
        observation.data(),
        unknown(observation.gap()));
  }

  /** A field that is left out, null, or a cause. */
  private static @Nullable Object unknown(LineGap gap) {
    if (gap instanceof LineGap.Because because) {
      return CauseJson.row(because.cause());
    }
    return gap instanceof LineGap.None ? NullNode.getInstance() : null;
  }

  /**
   * Reads a line.
   *
   * @throws UnfitJsonException if it is not an observation, with its place in the line
   */
  public static Observation read(JsonNode json) throws UnfitJsonException {
    JsonFields fields = JsonFields.of(json, FIELDS);
    String thing = fields.text("thing");
    String id = fields.text("id", NOT_EMPTY, "a text that is not empty");
    String account = fields.text("account", SnapshotFiles.ACCOUNT, SnapshotFiles.ACCOUNT_EXPECTED);
    String region = fields.text("region", NOT_EMPTY, "a Region code, or \"global\"");
    Observation.From from = from(fields.node("from"));
    if (!(fields.node("data") instanceof ObjectNode data)) {
      throw UnfitJsonException.expected("an object", fields.node("data")).in("data");
    }
    return new Observation(thing, id, account, region, from, data, gap(fields.node("unknown")));
  }

  private static LineGap gap(JsonNode json) throws UnfitJsonException {
    if (json.isMissingNode()) {
      return new LineGap.AsTheRow();
    }
    return json.isNull()
        ? new LineGap.None()
        : new LineGap.Because(CauseJson.read("unknown", json));
  }

  private static Observation.From from(JsonNode json) throws UnfitJsonException {
    try {
      JsonFields fields = JsonFields.of(json, FROM_FIELDS);
      return new Observation.From(
          fields.text("operation"), fields.text("requestId"), fields.instant("at"));
    } catch (UnfitJsonException e) {
      throw e.in("from");
    }
  }
}
