package dev.plumbline.collectors.aws.notifications;

import static dev.plumbline.collectors.framework.Fields.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Calls;
import dev.plumbline.collectors.aws.client.JsonText;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.aws.patterns.RootEvents;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.NothingThere;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.notifications.NotificationsClient;
import software.amazon.awssdk.services.notifications.model.EventRuleStructure;
import software.amazon.awssdk.services.notifications.model.NotificationConfigurationStructure;

/** The event rules of an account's notification configurations. */
record NotificationRules(NotificationsClient client, Calls calls) {

  static final String CONFIGURATIONS = "notifications:ListNotificationConfigurations";
  static final String RULES = "notifications:ListEventRules";

  Reading read(Cell cell) {
    return calls
        .list(
            CONFIGURATIONS,
            client.listNotificationConfigurationsPaginator(r -> {}),
            page -> Page.of(page.notificationConfigurations(), page.nextToken()))
        .reading(cell, (each, gathering) -> add(each.value(), cell.account(), gathering));
  }

  private void add(
      NotificationConfigurationStructure configuration, String account, Gathering gathering) {
    try {
      Listed<EventRuleStructure> rules =
          calls.list(
              RULES,
              client.listEventRulesPaginator(
                  r -> r.notificationConfigurationArn(configuration.arn())),
              page -> Page.of(page.eventRules(), page.nextToken()));
      gathering.fail(rules.gap());
      rules.items().forEach(rule -> add(configuration, rule, account, gathering));
    } catch (NothingThere gone) {
      gathering.answered(gone.from());
    }
  }

  private static void add(
      NotificationConfigurationStructure configuration,
      Answer<EventRuleStructure> listed,
      String account,
      Gathering gathering) {
    EventRuleStructure rule = listed.value();
    Fields fields =
        fields()
            .ifKnown("name", configuration.name())
            .ifKnown("status", configuration.statusAsString())
            .ifKnown("eventType", rule.eventType())
            .ifKnown("eventSource", rule.source())
            .orAbsent("pattern", emptyToAbsent(rule))
            .texts("regions", rule.regions().stream().sorted().toList());
    if (configuration.statusAsString() != null) {
      fields.with("active", configuration.statusAsString().equals("ACTIVE"));
    }
    try {
      fields.with("rootSignIns", rule.regions().stream().anyMatch(r -> passes(r, listed, account)));
    } catch (ReadFailure broken) {
      gathering.fail(broken.failure());
    }
    gathering.add("notification rule", rule.arn(), listed.from(), fields);
  }

  /** A rule lets through what its source, its type and its pattern let through. */
  private static boolean passes(String region, Answer<EventRuleStructure> listed, String account) {
    EventRuleStructure rule = listed.value();
    ObjectNode own = JsonNodeFactory.instance.objectNode();
    own.putArray("source").add(rule.source());
    own.putArray("detail-type").add(rule.eventType());
    RootEvents root = new RootEvents(account, region);
    JsonNode further =
        emptyToAbsent(rule) == null
            ? JsonNodeFactory.instance.objectNode()
            : JsonText.object(
                rule.eventPattern(), "the pattern of rule " + rule.arn(), listed.from());
    return root.signInPasses(own) && root.signInPasses(further);
  }

  private static @Nullable String emptyToAbsent(EventRuleStructure rule) {
    return rule.eventPattern() == null || rule.eventPattern().isBlank()
        ? null
        : rule.eventPattern();
  }
}
