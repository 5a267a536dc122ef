package dev.plumbline.collectors.aws.securityhub;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.collectors.framework.SourceReader;
import dev.plumbline.engine.evidence.Cell;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.securityhub.SecurityHubClient;
import software.amazon.awssdk.services.securityhub.model.StandardsStatusReason;
import software.amazon.awssdk.services.securityhub.model.StandardsSubscription;

/** The standards that are on in an account and Region. Where Security Hub is off there are none. */
record SecurityStandards(Clients clients) implements SourceReader {

  private static final String GET = "securityhub:GetEnabledStandards";
  private static final int PAGE = 100;

  @Override
  public CollectedSource source() {
    return CollectedSource.of("security standards", Reach.REGION, GET);
  }

  @Override
  public Reading read(Cell cell) {
    try (SecurityHubClient hub = clients.of(cell, SecurityHubClient.builder())) {
      Gathering gathering = new Gathering(cell);
      clients
          .calls()
          .list(
              GET,
              hub.getEnabledStandardsPaginator(r -> r.maxResults(PAGE)),
              page -> Page.of(page.standardsSubscriptions(), page.nextToken()))
          .into(gathering, standard -> add(standard, gathering));
      return gathering.reading();
    }
  }

  private static void add(Answer<StandardsSubscription> standard, Gathering gathering) {
    gathering.add(
        "security standard",
        standard.part(
            "StandardsSubscriptions[].StandardsSubscriptionArn",
            StandardsSubscription::standardsSubscriptionArn),
        standard.from(),
        fields()
            .ifKnown("standard", standard.value().standardsArn())
            .ifKnown("status", standard.value().standardsStatusAsString())
            .orAbsent("reason", reason(standard.value().standardsStatusReason())));
  }

  private static @Nullable String reason(@Nullable StandardsStatusReason reason) {
    return reason == null ? null : reason.statusReasonCodeAsString();
  }
}
