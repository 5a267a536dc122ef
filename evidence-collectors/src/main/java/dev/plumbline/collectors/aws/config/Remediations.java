package dev.plumbline.collectors.aws.config;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.collectors.framework.SourceReader;
import dev.plumbline.engine.evidence.Cell;
import software.amazon.awssdk.services.config.ConfigClient;
import software.amazon.awssdk.services.config.model.RemediationConfiguration;

/** Which rules have a remediation, and whether it starts by itself. */
record Remediations(Clients clients) implements SourceReader {

  @Override
  public CollectedSource source() {
    return CollectedSource.of(
        "remediations", Reach.REGION, RuleLists.RULES, RuleLists.REMEDIATIONS);
  }

  @Override
  public Reading read(Cell cell) {
    try (ConfigClient config = clients.of(cell, ConfigClient.builder())) {
      Gathering gathering = new Gathering(cell);
      for (RuleLists.Remediation each :
          new RuleLists(config, clients.calls()).remediations(gathering)) {
        gathering.add(
            Rules.THING,
            each.rule(),
            each.answer().from(),
            each.configuration().map(Remediations::with).orElseGet(Remediations::without));
      }
      return gathering.reading();
    }
  }

  /** AWS leaves "Automatic" out where it was never set, which means no. */
  private static Fields with(RemediationConfiguration configuration) {
    return fields()
        .with("remediated", true)
        .with("automatic", Boolean.TRUE.equals(configuration.automatic()))
        .ifKnown("remediation", configuration.targetId())
        .orAbsent("attempts", configuration.maximumAutomaticAttempts());
  }

  private static Fields without() {
    return fields()
        .with("remediated", false)
        .with("automatic", false)
        .absent("remediation")
        .absent("attempts");
  }
}
