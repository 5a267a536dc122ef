package dev.plumbline.benchmarks.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A line of a snapshot, bound by databind alone. */
@JsonIgnoreProperties(ignoreUnknown = true)
record PlainLine(
    String thing, String id, String account, From from, JsonNode data, @Nullable JsonNode unknown) {
  private static final Duration MAXIMUM_AGE = Duration.ofDays(7);

  @JsonIgnoreProperties(ignoreUnknown = true)
  record From(String at) {}

  boolean isStale() {
    return Instant.parse(from.at()).isBefore(World.AS_OF.minus(MAXIMUM_AGE));
  }

  Ternary flag(String name) {
    return flag(data, name);
  }

  Seen<String> text(String name) {
    return text(data, name);
  }

  Seen<Long> number(String name) {
    return seen(data, name, JsonNode::asLong);
  }

  Seen<Instant> moment(String name) {
    return seen(data, name, node -> Instant.parse(node.asText()));
  }

  /** A list of the line, which may be longer where the row is partial and the line says nothing. */
  <T> Listed<T> list(String name, boolean wholeRow, BiFunction<JsonNode, Boolean, T> item) {
    return list(data, name, wholeRow || unknown != null, item);
  }

  static Ternary flag(JsonNode data, String name) {
    JsonNode value = data.get(name);
    return value == null ? Ternary.UNKNOWN : Ternary.of(value.asBoolean());
  }

  static Seen<String> text(JsonNode data, String name) {
    return seen(data, name, JsonNode::asText);
  }

  private static <T> Seen<T> seen(JsonNode data, String name, Function<JsonNode, T> read) {
    JsonNode value = data.get(name);
    if (value == null) {
      return Seen.unknown();
    }
    return value.isNull() ? Seen.absent() : Seen.of(read.apply(value));
  }

  static <T> Listed<T> list(
      JsonNode data, String name, boolean whole, BiFunction<JsonNode, Boolean, T> item) {
    JsonNode value = data.get(name);
    if (value == null) {
      return new Listed<>(List.of(), false);
    }
    List<T> items = new ArrayList<>(value.size());
    value.forEach(each -> items.add(item.apply(each, whole)));
    return new Listed<>(items, whole);
  }
}
