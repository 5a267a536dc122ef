package dev.plumbline.collectors.aws.organizations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.collectors.framework.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** The statements in the JSON text of a service control policy. */
final class PolicyText {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private PolicyText() {}

  /**
   * The statements in their order; empty when the text is not a policy.
   *
   * @param policy the policy's id
   */
  static Optional<List<Fields>> statements(String policy, String text) {
    try {
      JsonNode statements = MAPPER.readTree(text).path("Statement");
      List<JsonNode> nodes = oneOrMany(statements);
      return statements.isMissingNode() || !nodes.stream().allMatch(JsonNode::isObject)
          ? Optional.empty()
          : Optional.of(numbered(policy, nodes));
    } catch (JsonProcessingException broken) {
      return Optional.empty();
    }
  }

  private static List<Fields> numbered(String policy, List<JsonNode> statements) {
    return IntStream.range(0, statements.size())
        .mapToObj(index -> statement(policy + "/" + (index + 1), statements.get(index)))
        .toList();
  }

  private static Fields statement(String id, JsonNode statement) {
    Fields fields = Fields.thing(id);
    if (statement.path("Effect").isTextual()) {
      fields.orAbsent("effect", statement.path("Effect").textValue());
    }
    return fields
        .texts("actions", texts(statement.path("Action")))
        .texts("exceptActions", texts(statement.path("NotAction")))
        .things("conditions", conditions(id, statement.path("Condition")));
  }

  private static List<Fields> conditions(String statement, JsonNode condition) {
    List<Fields> conditions = new ArrayList<>();
    for (Map.Entry<String, JsonNode> operator : condition.properties()) {
      for (Map.Entry<String, JsonNode> key : operator.getValue().properties()) {
        conditions.add(
            Fields.thing(statement + "/" + operator.getKey() + "/" + key.getKey())
                .orAbsent("operator", operator.getKey())
                .orAbsent("key", key.getKey())
                .texts("values", texts(key.getValue())));
      }
    }
    return conditions;
  }

  private static List<String> texts(JsonNode value) {
    return oneOrMany(value).stream().map(JsonNode::asText).toList();
  }

  private static List<JsonNode> oneOrMany(JsonNode node) {
    if (node.isMissingNode()) {
      return List.of();
    }
    return node.isArray()
        ? StreamSupport.stream(node.spliterator(), false).toList()
        : List.of(node);
  }
}
