package dev.plumbline.collectors.aws.config;

import dev.plumbline.collectors.aws.client.Calls;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.NothingThere;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.collectors.framework.SourceReader;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Observation.From;
import java.util.List;
import software.amazon.awssdk.services.config.ConfigClient;
import software.amazon.awssdk.services.config.model.RemediationExecutionStatus;

/** How the remediation of rules ended. A rule without remediation has had no runs. */
record RemediationExecutions(Clients clients) implements SourceReader {

  private static final String STATUS = "config:DescribeRemediationExecutionStatus";

  @Override
  public CollectedSource source() {
    return CollectedSource.of(
        "remediation executions", Reach.REGION, RuleLists.RULES, RuleLists.REMEDIATIONS, STATUS);
  }

  @Override
  public Reading read(Cell cell) {
    try (ConfigClient config = clients.of(cell, ConfigClient.builder())) {
      Calls calls = clients.calls();
      Gathering gathering = new Gathering(cell);
      for (RuleLists.Remediation each : new RuleLists(config, calls).remediations(gathering)) {
        if (each.configuration().isPresent()) {
          executions(each, config, calls, gathering);
        } else {
          add(each.rule(), List.of(), each.answer().from(), gathering);
        }
      }
      return gathering.reading();
    }
  }

  private static void executions(
      RuleLists.Remediation remediation, ConfigClient config, Calls calls, Gathering gathering) {
    try {
      Listed<RemediationExecutionStatus> executions =
          calls.list(
              STATUS,
              config.describeRemediationExecutionStatusPaginator(
                  r -> r.configRuleName(remediation.rule())),
              page -> Page.of(page.remediationExecutionStatuses(), page.nextToken()));
      gathering.fail(executions.gap());
      if (executions.gap().isEmpty()) {
        add(remediation.rule(), executions.values(), executions.last().orElseThrow(), gathering);
      }
    } catch (NothingThere never) {
      add(remediation.rule(), List.of(), never.from(), gathering);
    }
  }

  private static void add(
      String rule, List<RemediationExecutionStatus> executions, From from, Gathering gathering) {
    gathering.add(Rules.THING, rule, from, LastExecutions.of(executions).fields());
  }
}
