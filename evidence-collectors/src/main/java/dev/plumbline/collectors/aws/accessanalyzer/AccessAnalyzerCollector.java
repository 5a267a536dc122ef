package dev.plumbline.collectors.aws.accessanalyzer;

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
import software.amazon.awssdk.services.accessanalyzer.AccessAnalyzerClient;
import software.amazon.awssdk.services.accessanalyzer.model.AnalyzerSummary;

/**
 * The analyzers of each account and Region; that of the organization is one of its administrator.
 */
public final class AccessAnalyzerCollector implements Collector {

  private static final String LIST = "access-analyzer:ListAnalyzers";

  private final Clients clients;

  public AccessAnalyzerCollector(Clients clients) {
    this.clients = clients;
  }

  @Override
  public List<CollectedSource> sources() {
    return List.of(CollectedSource.of("access analyzers", Reach.REGION, LIST));
  }

  @Override
  public Reading read(Cell cell) {
    try (AccessAnalyzerClient client = clients.of(cell, AccessAnalyzerClient.builder())) {
      Gathering gathering = new Gathering(cell);
      clients
          .calls()
          .list(
              LIST,
              client.listAnalyzersPaginator(r -> {}),
              page -> Page.of(page.analyzers(), page.nextToken()))
          .into(gathering, analyzer -> add(analyzer, gathering));
      return gathering.reading();
    }
  }

  private static void add(Answer<AnalyzerSummary> analyzer, Gathering gathering) {
    gathering.add(
        "access analyzer",
        analyzer.part("arn", AnalyzerSummary::arn),
        analyzer.from(),
        fields()
            .ifKnown("name", analyzer.value().name())
            .ifKnown("type", analyzer.value().typeAsString())
            .ifKnown("status", analyzer.value().statusAsString()));
  }
}
