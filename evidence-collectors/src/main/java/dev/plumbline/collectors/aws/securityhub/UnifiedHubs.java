package dev.plumbline.collectors.aws.securityhub;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Moments;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.collectors.framework.SourceReader;
import dev.plumbline.engine.evidence.Cell;
import software.amazon.awssdk.services.securityhub.SecurityHubClient;
import software.amazon.awssdk.services.securityhub.model.DescribeSecurityHubV2Response;

/** The new Security Hub, beside the one that is now called Security Hub CSPM. */
record UnifiedHubs(Clients clients) implements SourceReader {

  private static final String DESCRIBE = "securityhub:DescribeSecurityHubV2";

  @Override
  public CollectedSource source() {
    return CollectedSource.of("unified hubs", Reach.REGION, DESCRIBE);
  }

  @Override
  public Reading read(Cell cell) {
    try (SecurityHubClient hub = clients.of(cell, SecurityHubClient.builder())) {
      Answer<DescribeSecurityHubV2Response> answer =
          clients.calls().call(DESCRIBE, () -> hub.describeSecurityHubV2(r -> {}));
      String arn = answer.part("HubV2Arn", DescribeSecurityHubV2Response::hubV2Arn);
      Gathering gathering = new Gathering(cell);
      Fields fields = fields();
      Moments.write(fields, "subscribed", answer.value().subscribedAt(), answer, gathering);
      gathering.add("unified hub", arn, answer.from(), fields);
      return gathering.reading();
    }
  }
}
