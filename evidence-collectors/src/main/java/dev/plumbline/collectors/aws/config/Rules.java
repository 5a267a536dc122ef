package dev.plumbline.collectors.aws.config;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.collectors.framework.SourceReader;
import dev.plumbline.engine.evidence.Cell;
import software.amazon.awssdk.services.config.ConfigClient;
import software.amazon.awssdk.services.config.model.ConfigRule;
import software.amazon.awssdk.services.config.model.EvaluationModeConfiguration;

/** The rules of AWS Config, and when they evaluate. Their parameters are left out. */
record Rules(Clients clients) implements SourceReader {

  static final String THING = "config rule";

  @Override
  public CollectedSource source() {
    return CollectedSource.of("config rules", Reach.REGION, RuleLists.RULES);
  }

  @Override
  public Reading read(Cell cell) {
    try (ConfigClient config = clients.of(cell, ConfigClient.builder())) {
      Gathering gathering = new Gathering(cell);
      new RuleLists(config, clients.calls()).rules().into(gathering, rule -> add(rule, gathering));
      return gathering.reading();
    }
  }

  private static void add(Answer<ConfigRule> listed, Gathering gathering) {
    ConfigRule rule = listed.value();
    Fields fields =
        fields()
            .ifKnown("name", rule.configRuleName())
            .ifKnown("state", rule.configRuleStateAsString());
    if (rule.source() != null) {
      fields
          .ifKnown("origin", rule.source().ownerAsString())
          .orAbsent("identifier", rule.source().sourceIdentifier());
    }
    if (rule.hasEvaluationModes()) {
      fields.texts(
          "modes",
          rule.evaluationModes().stream().map(EvaluationModeConfiguration::modeAsString).toList());
    }
    gathering.add(THING, RuleLists.name(listed), listed.from(), fields);
  }
}
