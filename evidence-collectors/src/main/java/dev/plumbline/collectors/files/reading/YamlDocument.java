package dev.plumbline.collectors.files.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.plumbline.collectors.framework.ReadFailure;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A YAML file as a tree, with anchors and merge keys resolved. Only {@code true}, {@code false} and
 * {@code null} are more than text. A tag such as GitLab's {@code !reference} makes an object with
 * the tag as its only field.
 */
public final class YamlDocument {
  private static final int DEEPEST = 50;
  private static final int MOST_ALIASES = 1000;

  private final String name;
  private final JsonNode root;
  private final Map<String, Integer> lines;

  private YamlDocument(String name, JsonNode root, Map<String, Integer> lines) {
    this.name = name;
    this.root = root;
    this.lines = lines;
  }

  /**
   * Reads a file with one document, or with a header document of GitLab's before it.
   *
   * @throws ReadFailure if it is not YAML, with the line
   */
  public static YamlDocument read(EvidenceFile file) {
    String text = file.text();
    List<Node> documents = documents(file.name(), text);
    if (documents.isEmpty()) {
      return new YamlDocument(file.name(), NullNode.getInstance(), Map.of());
    }
    YamlTree tree = new YamlTree(file.name());
    JsonNode first = tree.read(documents.get(0));
    if (documents.size() == 1) {
      return new YamlDocument(file.name(), first, tree.lines());
    }
    int second = documents.get(1).getStartMark().getLine() + 1;
    if (documents.size() > 2 || !first.has("spec")) {
      throw FileFailures.malformed(file.name(), second, "", "expected one document, found more");
    }
    YamlTree body = new YamlTree(file.name());
    return new YamlDocument(file.name(), body.read(documents.get(1)), body.lines());
  }

  private static List<Node> documents(String name, String text) {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(DEEPEST);
    options.setMaxAliasesForCollections(MOST_ALIASES);
    options.setCodePointLimit(Math.max(1, text.length()));
    List<Node> documents = new ArrayList<>();
    try {
      new Yaml(options).composeAll(new StringReader(text)).forEach(documents::add);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw FileFailures.malformed(name, line, "", "is not YAML");
    } catch (YAMLException e) {
      throw FileFailures.malformed(
          name,
          "is not YAML, is nested deeper than %d levels, or has more than %d aliases"
              .formatted(DEEPEST, MOST_ALIASES));
    }
    return documents;
  }

  public String name() {
    return name;
  }

  public JsonNode root() {
    return root;
  }

  /** The line of a value, or of the nearest value around it that has one; counted from 1. */
  public int line(String pointer) {
    for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
      Integer line = lines.get(at);
      if (line != null) {
        return line;
      }
    }
    return 1;
  }

  /** A value that is not what was expected. */
  public ReadFailure malformed(String pointer, String expectation) {
    return FileFailures.malformed(name, line(pointer), pointer, expectation);
  }
}
