package dev.plumbline.collectors.aws.events;

import static dev.plumbline.collectors.framework.Fields.fields;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Calls;
import dev.plumbline.collectors.aws.client.JsonText;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.aws.client.TokenPages;
import dev.plumbline.collectors.aws.patterns.RootEvents;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.NothingThere;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.Rule;
import software.amazon.awssdk.services.eventbridge.model.Target;

/** The rules of one Region's default bus. Of the input of targets nothing is kept. */
record EventRules(EventBridgeClient client, Calls calls) {

  static final String LIST = "events:ListRules";
  static final String TARGETS = "events:ListTargetsByRule";

  Reading read(Cell cell) {
    RootEvents root = new RootEvents(cell.account(), cell.region());
    Listed<Rule> rules =
        calls.list(
            LIST,
            new TokenPages<>(
                token -> client.listRules(r -> r.nextToken(token)), page -> page.nextToken()),
            page -> Page.of(page.rules(), page.nextToken()));
    return rules.reading(cell, (rule, gathering) -> add(rule, root, gathering));
  }

  private void add(Answer<Rule> listed, RootEvents root, Gathering gathering) {
    Rule rule = listed.value();
    Fields fields =
        fields()
            .ifKnown("name", rule.name())
            .orAbsent("region", root.region())
            .ifKnown("enabled", rule.state() == null ? null : isEnabled(rule.stateAsString()))
            .ifKnown("status", rule.stateAsString())
            .orAbsent("pattern", rule.eventPattern());
    try {
      lookAt(listed, root, fields);
    } catch (ReadFailure broken) {
      gathering.fail(broken.failure());
    }
    try {
      Listed<Target> targets = targets(rule.name());
      gathering.fail(targets.gap());
      if (targets.last().isPresent()) {
        fields.things(
            "targets", targets.values().stream().map(target -> target(rule, target)).toList());
      }
    } catch (NothingThere gone) {
      gathering.answered(gone.from());
      return;
    }
    gathering.add("event rule", rule.name(), listed.from(), fields);
  }

  private static void lookAt(Answer<Rule> listed, RootEvents root, Fields fields) {
    Rule rule = listed.value();
    if (rule.eventPattern() == null) {
      fields.with("rootSignIns", false).with("rootCalls", false);
      return;
    }
    JsonNode pattern =
        JsonText.object(rule.eventPattern(), "the pattern of rule " + rule.name(), listed.from());
    fields
        .with("rootSignIns", root.signInPasses(pattern))
        .with("rootCalls", root.callPasses(pattern));
  }

  /** A rule may also be enabled with all management events, or be disabled. */
  private static boolean isEnabled(String state) {
    return state.startsWith("ENABLED");
  }

  private Listed<Target> targets(String rule) {
    return calls.list(
        TARGETS,
        new TokenPages<>(
            token -> client.listTargetsByRule(r -> r.rule(rule).nextToken(token)),
            page -> page.nextToken()),
        page -> Page.of(page.targets(), page.nextToken()));
  }

  private static Fields target(Rule rule, Target target) {
    return Fields.thing(rule.name() + "/" + target.id()).ifKnown("address", target.arn());
  }
}
