package dev.plumbline.collectors.recorded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/** Puts a value that must not be seen again into every place where AWS may show a secret. */
public final class Canaries {
  /** What every canary begins with. */
  public static final String WORD = "canary";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final List<JsonNode> places = new ArrayList<>();
  private final Set<String> served = new ConcurrentSkipListSet<>();

  public static Canaries load() {
    Canaries canaries = new Canaries();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Recording.resource("canaries.jsonl"), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String canary = WORD + "%02d".formatted(canaries.places.size());
        canaries.places.add(MAPPER.readTree(line.replace("{canary}", canary)));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return canaries;
  }

  /** The answer with the canaries of its operation. */
  public Reply into(Asked asked, Reply reply) {
    if (reply.status() != 200) {
      return reply;
    }
    Reply planted = reply;
    for (JsonNode place : places) {
      if (place.path("operation").asText().equals(asked.operation())) {
        String text = planted.text();
        String with = place.has("by") ? replaced(place, text) : merged(place, text);
        if (!with.equals(text)) {
          served.add(place.path("what").asText());
          planted = planted.withBody(with);
        }
      }
    }
    return planted;
  }

  /** The places that no answer had so far. */
  public Set<String> unserved() {
    Set<String> unserved = new TreeSet<>();
    places.forEach(place -> unserved.add(place.path("what").asText()));
    unserved.removeAll(served);
    return unserved;
  }

  private static String replaced(JsonNode place, String text) {
    return text.replace(place.path("replace").asText(), place.path("by").asText());
  }

  private static String merged(JsonNode place, String text) {
    try {
      JsonNode body = MAPPER.readTree(text);
      String at = place.path("at").asText();
      if (at.isEmpty()) {
        merge((ObjectNode) body, place.path("put"));
      } else {
        putBelow(body, at, place.path("put"));
      }
      return MAPPER.writeValueAsString(body);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void putBelow(JsonNode node, String at, JsonNode put) {
    for (JsonNode found : List.copyOf(node.findValues(at))) {
      Iterator<JsonNode> each = found.isArray() ? found.elements() : List.of(found).iterator();
      each.forEachRemaining(
          target -> {
            if (target instanceof ObjectNode object) {
              merge(object, put);
            }
          });
    }
  }

  private static void merge(ObjectNode target, JsonNode put) {
    for (Map.Entry<String, JsonNode> field : put.properties()) {
      JsonNode here = target.get(field.getKey());
      if (here instanceof ObjectNode object && field.getValue().isObject()) {
        merge(object, field.getValue());
      } else if (here instanceof ArrayNode array && field.getValue().isArray()) {
        field.getValue().forEach(value -> array.add(value.deepCopy()));
      } else {
        target.set(field.getKey(), field.getValue().deepCopy());
      }
    }
  }
}
