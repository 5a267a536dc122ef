package dev.plumbline.collectors.framework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The data of one line, field by field: a value is a value, {@code absent} is "we looked, it is not
 * there", and a field never named is unknown.
 */
public final class Fields {

  private final ObjectNode node = JsonNodeFactory.instance.objectNode();

  public static Fields fields() {
    return new Fields();
  }

  /**
   * The data of a thing that stands inside a line.
   *
   * @param id unique among the things of its kind in the line's account and Region
   */
  public static Fields thing(String id) {
    return fields().orAbsent("id", id);
  }

  public Fields with(String field, boolean value) {
    node.put(field, value);
    return this;
  }

  public Fields with(String field, int value) {
    node.put(field, value);
    return this;
  }

  public Fields absent(String field) {
    node.putNull(field);
    return this;
  }

  /** The text, or absent when the answer that always tells it told none. */
  public Fields orAbsent(String field, @Nullable String value) {
    node.put(field, value);
    return this;
  }

  /** The date, or absent when the answer that always tells it told none. */
  public Fields orAbsent(String field, @Nullable Instant value) {
    return orAbsent(field, value == null ? null : value.toString());
  }

  /** The text, or unknown when the answer lacks it. */
  public Fields ifKnown(String field, @Nullable String value) {
    return value == null ? this : orAbsent(field, value);
  }

  /** The date, or unknown when the answer lacks it. */
  public Fields ifKnown(String field, @Nullable Instant value) {
    return value == null ? this : orAbsent(field, value);
  }

  /** The number, or unknown when the answer lacks it. */
  public Fields ifKnown(String field, @Nullable Integer value) {
    return value == null ? this : with(field, value.intValue());
  }

  /** The yes/no, or unknown when the answer lacks it. */
  public Fields ifKnown(String field, @Nullable Boolean value) {
    return value == null ? this : with(field, value.booleanValue());
  }

  /** The number, or unknown when the answer lacks it or it is none. */
  public Fields ifKnown(String field, @Nullable Double value) {
    if (value != null && Double.isFinite(value)) {
      node.put(field, BigDecimal.valueOf(value));
    }
    return this;
  }

  /** The number, or absent when the answer that always tells it told none. */
  public Fields orAbsent(String field, @Nullable Integer value) {
    node.put(field, value);
    return this;
  }

  public Fields texts(String field, List<String> values) {
    ArrayNode array = node.putArray(field);
    values.forEach(array::add);
    return this;
  }

  public Fields things(String field, List<Fields> things) {
    ArrayNode array = node.putArray(field);
    things.forEach(thing -> array.add(thing.node()));
    return this;
  }

  public @Nullable JsonNode get(String field) {
    return node.get(field);
  }

  public ObjectNode node() {
    return node;
  }
}
