package dev.plumbline.engine.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.engine.things.Attribute;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A checked policy as JSON: its headers, and its conditions as the tree that is evaluated. */
public final class PolicyJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private PolicyJson() {}

  public static ObjectNode of(Policy policy) {
    ObjectNode json = NODES.objectNode();
    json.put("id", policy.id()).put("title", policy.title()).put("question", policy.questionId());
    json.put("practice", policy.practice().choiceId());
    json.put("practiceTitle", policy.practice().title());
    json.put("severity", policy.severity().word()).put("rationale", policy.rationale());
    ArrayNode links = json.putArray("improvement");
    policy
        .improvements()
        .forEach(link -> links.addObject().put("title", link.title()).put("url", link.url()));
    policy.owner().ifPresent(owner -> json.put("owner", owner));
    policy.version().ifPresent(version -> json.put("version", version));
    texts(json.putArray("formerly"), policy.formerly());
    texts(json.putArray("tags"), policy.tags());
    ObjectNode ages = json.putObject("evidence");
    policy.maximumAges().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(age -> ages.put(age.getKey(), "at most " + age.getValue() + " old"));
    ObjectNode parameters = json.putObject("parameters");
    ObjectNode bounds = NODES.objectNode();
    for (Value.Parameter parameter : policy.parameters()) {
      parameters.put(parameter.name(), parameter.value().words());
      parameter.bounds().ifPresent(range -> bounds.put(parameter.name(), range.words()));
    }
    if (!bounds.isEmpty()) {
      json.set("parameterBounds", bounds);
    }
    policy.scopedSettings().forEach(setting -> setting(setting, json.withArray("settings")));
    json.put("appliesTo", policy.subject().name());
    policy.where().ifPresent(where -> json.set("where", condition(where)));
    json.set("must", condition(policy.must()));
    json.put("text", policy.text());
    return json;
  }

  private static void setting(Setting setting, ArrayNode into) {
    ObjectNode json = into.addObject().put("for", setting.name());
    setting.where().ifPresent(where -> json.set("where", condition(where)));
    ObjectNode values = json.putObject("set");
    setting.values().forEach(value -> values.put(value.name(), value.value().words()));
  }

  private static void texts(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }

  private static ObjectNode condition(Condition condition) {
    ObjectNode json = NODES.objectNode();
    json.put("kind", condition.kind().name().toLowerCase(Locale.ROOT));
    json.put("words", condition.words()).put("line", condition.span().line());
    switch (condition.kind()) {
      case SENTENCE -> {
        Condition.Sentence sentence = (Condition.Sentence) condition;
        json.put("reads", reads(sentence.path())).put("negated", sentence.negated());
      }
      case DEFINED -> {
        Condition.Defined defined = (Condition.Defined) condition;
        json.put("reads", reads(defined.path())).put("negated", defined.negated());
        json.set("when", condition(defined.definition().when()));
      }
      case PRESENCE -> {
        Condition.Presence presence = (Condition.Presence) condition;
        json.put("reads", reads(presence.path())).put("absent", presence.absent());
      }
      case COMPARISON -> {
        Condition.Comparison comparison = (Condition.Comparison) condition;
        json.put("reads", reads(comparison.path())).put("operator", comparison.operator().words());
        texts(json.putArray("operands"), comparison.operands().stream().map(Value::words).toList());
      }
      case GROUP -> {
        Condition.Group group = (Condition.Group) condition;
        json.put("joint", group.joint().name().toLowerCase(Locale.ROOT));
        ArrayNode parts = json.putArray("parts");
        group.parts().forEach(part -> parts.add(condition(part)));
      }
      case NOT -> json.set("part", condition(((Condition.Not) condition).part()));
      case COUNT -> {
        Condition.Count count = (Condition.Count) condition;
        json.put("bound", count.bound().name().toLowerCase(Locale.ROOT));
        json.put("number", count.number().words()).put("list", reads(count.list()));
        count.where().ifPresent(where -> json.set("where", condition(where)));
      }
      case SHARE -> {
        Condition.Share share = (Condition.Share) condition;
        json.put("percent", share.percent().words()).put("list", reads(share.list()));
        share.where().ifPresent(where -> json.set("where", condition(where)));
        json.set("must", condition(share.must()));
      }
      case ORDER -> {
        Condition.Order order = (Condition.Order) condition;
        json.put("list", reads(order.list()));
        json.put("everyFirst", order.everyFirst()).set("first", condition(order.first()));
        json.put("everySecond", order.everySecond()).set("second", condition(order.second()));
      }
    }
    return json;
  }

  /** {@code account.root user.mfa}: the kinds and attributes a phrase goes through. */
  private static String reads(Path path) {
    return path.steps().get(0).thing()
        + "."
        + String.join(".", path.steps().stream().map(Attribute::name).toList());
  }
}
