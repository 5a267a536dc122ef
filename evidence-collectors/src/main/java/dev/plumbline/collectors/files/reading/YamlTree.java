package dev.plumbline.collectors.files.reading;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.plumbline.collectors.framework.ReadFailure;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Turns YAML's nodes into a tree, and notes on which line each value stands. */
final class YamlTree {
  private static final int MOST_VALUES = 100_000;
  private static final String MERGE = "<<";
  private static final Set<String> TRUE = Set.of("true", "True", "TRUE");
  private static final Set<String> FALSE = Set.of("false", "False", "FALSE");
  private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");

  private final String name;
  private final Map<String, Integer> lines = new HashMap<>();
  private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private int values;

  YamlTree(String name) {
    this.name = name;
  }

  Map<String, Integer> lines() {
    return lines;
  }

  JsonNode read(Node node) {
    return value(node, "");
  }

  private JsonNode value(Node node, String pointer) {
    int line = node.getStartMark().getLine() + 1;
    lines.putIfAbsent(pointer, line);
    if (++values > MOST_VALUES) {
      throw malformed(line, pointer, "has more than " + MOST_VALUES + " values");
    }
    if (!open.add(node)) {
      throw malformed(line, pointer, "an anchor holds itself");
    }
    JsonNode value = untagged(node, pointer);
    open.remove(node);
    String tag = node.getTag().getValue();
    return tag.startsWith("!") ? JsonNodeFactory.instance.objectNode().set(tag, value) : value;
  }

  private JsonNode untagged(Node node, String pointer) {
    if (node instanceof MappingNode mapping) {
      return object(mapping, pointer);
    }
    if (node instanceof SequenceNode sequence) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      for (Node item : sequence.getValue()) {
        list.add(value(item, pointer + "/" + list.size()));
      }
      return list;
    }
    return scalar((ScalarNode) node);
  }

  private static JsonNode scalar(ScalarNode node) {
    String text = node.getValue();
    if (!node.isPlain()) {
      return TextNode.valueOf(text);
    }
    if (TRUE.contains(text) || FALSE.contains(text)) {
      return BooleanNode.valueOf(TRUE.contains(text));
    }
    return NULL.contains(text) ? NullNode.getInstance() : TextNode.valueOf(text);
  }

  private ObjectNode object(MappingNode mapping, String pointer) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    ObjectNode merged = JsonNodeFactory.instance.objectNode();
    for (NodeTuple field : mapping.getValue()) {
      int line = field.getKeyNode().getStartMark().getLine() + 1;
      if (!(field.getKeyNode() instanceof ScalarNode key)) {
        throw malformed(line, pointer, "expected a text before the colon");
      }
      String at = pointer + JsonPointer.empty().appendProperty(key.getValue());
      if (key.getValue().equals(MERGE) && key.isPlain()) {
        merge(field.getValueNode(), at, merged);
      } else if (object.has(key.getValue())) {
        throw malformed(line, at, "stands twice");
      } else {
        lines.put(at, line);
        object.set(key.getValue(), value(field.getValueNode(), at));
      }
    }
    merged.properties().forEach(each -> object.putIfAbsent(each.getKey(), each.getValue()));
    return object;
  }

  /** Of several that are merged, the first that has a field counts. */
  private void merge(Node node, String pointer, ObjectNode merged) {
    List<Node> sources = node instanceof SequenceNode list ? list.getValue() : List.of(node);
    for (Node source : sources) {
      if (!(value(source, pointer) instanceof ObjectNode object)) {
        throw malformed(source.getStartMark().getLine() + 1, pointer, "expected an object");
      }
      object.properties().forEach(each -> merged.putIfAbsent(each.getKey(), each.getValue()));
    }
  }

  private ReadFailure malformed(int line, String pointer, String what) {
    return FileFailures.malformed(name, line, pointer, what);
  }
}
