package dev.plumbline.collectors.aws.securityhub;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.collectors.framework.SourceReader;
import dev.plumbline.engine.evidence.Cell;
import software.amazon.awssdk.services.securityhub.SecurityHubClient;
import software.amazon.awssdk.services.securityhub.model.DescribeHubResponse;

/** Security Hub of each Region. That it is not enabled is an answer. */
record Hubs(Clients clients) implements SourceReader {

  private static final String DESCRIBE = "securityhub:DescribeHub";

  @Override
  public CollectedSource source() {
    return CollectedSource.of("security hubs", Reach.REGION, DESCRIBE);
  }

  @Override
  public Reading read(Cell cell) {
    try (SecurityHubClient hub = clients.of(cell, SecurityHubClient.builder())) {
      Answer<DescribeHubResponse> answer =
          clients.calls().call(DESCRIBE, () -> hub.describeHub(r -> {}));
      String arn = answer.part("HubArn", DescribeHubResponse::hubArn);
      Gathering gathering = new Gathering(cell);
      gathering.add(
          "security service",
          arn.substring(arn.indexOf(":hub/") + 1),
          answer.from(),
          fields().with("on", true).ifKnown("automatic", answer.value().autoEnableControls()));
      return gathering.reading();
    }
  }
}
