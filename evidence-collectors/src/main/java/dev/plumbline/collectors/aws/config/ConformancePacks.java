package dev.plumbline.collectors.aws.config;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.collectors.framework.SourceReader;
import dev.plumbline.engine.evidence.Cell;
import software.amazon.awssdk.services.config.ConfigClient;
import software.amazon.awssdk.services.config.model.ConformancePackDetail;
import software.amazon.awssdk.services.config.model.ConformancePackRuleCompliance;

/** The conformance packs of an account and Region, with how far each rule is kept. */
record ConformancePacks(Clients clients) implements SourceReader {

  private static final String PACKS = "config:DescribeConformancePacks";
  private static final String COMPLIANCE = "config:DescribeConformancePackCompliance";

  @Override
  public CollectedSource source() {
    return CollectedSource.of("conformance packs", Reach.REGION, PACKS, COMPLIANCE);
  }

  @Override
  public Reading read(Cell cell) {
    try (ConfigClient config = clients.of(cell, ConfigClient.builder())) {
      Gathering gathering = new Gathering(cell);
      clients
          .calls()
          .list(
              PACKS,
              config.describeConformancePacksPaginator(r -> {}),
              page -> Page.of(page.conformancePackDetails(), page.nextToken()))
          .into(gathering, pack -> add(pack, config, gathering));
      return gathering.reading();
    }
  }

  private void add(Answer<ConformancePackDetail> pack, ConfigClient config, Gathering gathering) {
    String name =
        pack.part(
            "ConformancePackDetails[].ConformancePackName",
            ConformancePackDetail::conformancePackName);
    Listed<ConformancePackRuleCompliance> rules =
        clients
            .calls()
            .list(
                COMPLIANCE,
                config.describeConformancePackCompliancePaginator(r -> r.conformancePackName(name)),
                page -> Page.of(page.conformancePackRuleComplianceList(), page.nextToken()));
    gathering.fail(rules.gap());
    Fields fields = fields().orAbsent("name", name);
    if (rules.last().isPresent()) {
      fields.things("rules", rules.values().stream().map(rule -> rule(name, rule)).toList());
    }
    gathering.add("conformance pack", name, pack.from(), fields);
  }

  private static Fields rule(String pack, ConformancePackRuleCompliance rule) {
    return Fields.thing(pack + "/" + rule.configRuleName())
        .ifKnown("name", rule.configRuleName())
        .ifKnown("compliance", rule.complianceTypeAsString());
  }
}
