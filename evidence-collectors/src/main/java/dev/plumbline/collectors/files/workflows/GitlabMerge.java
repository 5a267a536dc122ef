package dev.plumbline.collectors.files.workflows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** How parts of a GitLab CI file come together: merged, extended, and referred to. */
final class GitlabMerge {
  private static final int DEEPEST = 11;
  private static final String REFERENCE = "!reference";

  private GitlabMerge() {}

  /** Objects field by field, the later with the last word; of anything else the later. */
  static JsonNode merged(JsonNode earlier, JsonNode later) {
    if (!(earlier instanceof ObjectNode base) || !(later instanceof ObjectNode over)) {
      return later;
    }
    ObjectNode merged = base.deepCopy();
    over.properties()
        .forEach(
            each -> merged.set(each.getKey(), merged(base.path(each.getKey()), each.getValue())));
    return merged;
  }

  /** A job with what it extends; empty if something of that is not there. */
  static Optional<ObjectNode> extended(ObjectNode config, JsonNode job) {
    return extended(config, job, 0);
  }

  private static Optional<ObjectNode> extended(ObjectNode config, JsonNode job, int depth) {
    if (!(job instanceof ObjectNode own) || depth > DEEPEST) {
      return Optional.empty();
    }
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    for (String parent : Needs.texts(own.path("extends"))) {
      Optional<ObjectNode> base = extended(config, config.path(parent), depth + 1);
      if (base.isEmpty()) {
        return Optional.empty();
      }
      all = (ObjectNode) merged(all, base.get());
    }
    return Optional.of((ObjectNode) merged(all, own));
  }

  /**
   * The lines of a script, with those it refers to; empty if some of them are not there.
   *
   * @param script a text, or a list of texts, lists and references
   */
  static Optional<String> script(ObjectNode config, JsonNode script) {
    List<String> lines = new ArrayList<>();
    if (!collect(config, script, lines, 0)) {
      return Optional.empty();
    }
    StringJoiner all = new StringJoiner("\n");
    lines.forEach(all::add);
    return Optional.of(all.toString());
  }

  private static boolean collect(
      ObjectNode config, JsonNode script, List<String> lines, int depth) {
    if (script.isTextual()) {
      return lines.add(script.textValue());
    }
    if (script.has(REFERENCE)) {
      JsonNode target = referred(config, script.get(REFERENCE));
      return depth < DEEPEST
          && !target.isMissingNode()
          && collect(config, target, lines, depth + 1);
    }
    boolean all = true;
    if (script instanceof ArrayNode list) {
      for (JsonNode each : list) {
        all &= collect(config, each, lines, depth);
      }
    }
    return all;
  }

  private static JsonNode referred(ObjectNode config, JsonNode path) {
    JsonNode at = config;
    for (JsonNode key : path) {
      at = at.path(key.asText(""));
    }
    return path.isArray() ? at : MissingNode.getInstance();
  }
}
