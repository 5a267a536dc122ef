package dev.plumbline.collectors.aws.patterns;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Whether an EventBridge pattern lets an event through. A comparison that is not known here, such
 * as of numbers or of network addresses, lets nothing through.
 */
final class EventPattern {

  private EventPattern() {}

  static boolean matches(JsonNode pattern, JsonNode event) {
    return pattern.properties().stream().allMatch(field -> matches(field, event));
  }

  private static boolean matches(Map.Entry<String, JsonNode> field, JsonNode event) {
    JsonNode wanted = field.getValue();
    if (field.getKey().equals("$or")) {
      return items(wanted).anyMatch(way -> matches(way, event));
    }
    JsonNode found = event.path(field.getKey());
    return wanted.isObject()
        ? matches(wanted, found)
        : items(wanted).anyMatch(one -> passes(one, found));
  }

  private static boolean passes(JsonNode wanted, JsonNode found) {
    if (!wanted.isObject()) {
      return wanted.equals(found);
    }
    return !wanted.isEmpty()
        && wanted.properties().stream().allMatch(c -> compares(c.getKey(), c.getValue(), found));
  }

  private static boolean compares(String comparison, JsonNode with, JsonNode found) {
    if (comparison.equals("exists")) {
      return with.isBoolean() && with.booleanValue() == !found.isMissingNode();
    }
    if (!found.isTextual()) {
      return false;
    }
    if (comparison.equals("anything-but")) {
      return oneOrMany(with).noneMatch(one -> !one.isValueNode() || one.equals(found));
    }
    return with.isTextual() && compares(comparison, with.textValue(), found.textValue());
  }

  private static boolean compares(String comparison, String with, String found) {
    return switch (comparison) {
      case "prefix" -> found.startsWith(with);
      case "suffix" -> found.endsWith(with);
      case "equals-ignore-case" -> found.equalsIgnoreCase(with);
      case "wildcard" -> glob(with).matcher(found).matches();
      default -> false;
    };
  }

  private static Pattern glob(String text) {
    return Pattern.compile(
        Stream.of(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
  }

  private static Stream<JsonNode> oneOrMany(JsonNode node) {
    return node.isArray() ? items(node) : Stream.of(node);
  }

  private static Stream<JsonNode> items(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
