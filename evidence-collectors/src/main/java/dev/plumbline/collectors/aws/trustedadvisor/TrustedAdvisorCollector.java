package dev.plumbline.collectors.aws.trustedadvisor;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import java.util.List;
import software.amazon.awssdk.services.trustedadvisor.TrustedAdvisorClient;
import software.amazon.awssdk.services.trustedadvisor.model.RecommendationPillar;
import software.amazon.awssdk.services.trustedadvisor.model.RecommendationSummary;

/** The recommendations on security of each account, which one Region answers for. */
public final class TrustedAdvisorCollector implements Collector {

  private static final String LIST = "trustedadvisor:ListRecommendations";
  private static final int PAGE = 200;

  private final Clients clients;

  public TrustedAdvisorCollector(Clients clients) {
    this.clients = clients;
  }

  @Override
  public List<CollectedSource> sources() {
    return List.of(CollectedSource.of("recommendations", Reach.ACCOUNT, LIST));
  }

  @Override
  public Reading read(Cell cell) {
    try (TrustedAdvisorClient client = clients.of(cell, TrustedAdvisorClient.builder())) {
      Gathering gathering = new Gathering(cell);
      clients
          .calls()
          .list(
              LIST,
              client.listRecommendationsPaginator(
                  r -> r.pillar(RecommendationPillar.SECURITY).maxResults(PAGE)),
              page -> Page.of(page.recommendationSummaries(), page.nextToken()))
          .into(gathering, recommendation -> add(recommendation, gathering));
      return gathering.reading();
    }
  }

  private static void add(Answer<RecommendationSummary> listed, Gathering gathering) {
    RecommendationSummary recommendation = listed.value();
    gathering.add(
        "recommendation",
        listed.part("recommendationSummaries[].arn", RecommendationSummary::arn),
        listed.from(),
        fields()
            .ifKnown("name", recommendation.name())
            .ifKnown("status", recommendation.statusAsString())
            .orAbsent("stage", recommendation.lifecycleStageAsString())
            .texts("pillars", recommendation.pillarsAsStrings())
            .orAbsent("updated", recommendation.lastUpdatedAt()));
  }
}
