package dev.plumbline.collectors.aws.wellarchitected;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Calls;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.NothingThere;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import java.util.List;
import java.util.function.BiConsumer;
import software.amazon.awssdk.services.wellarchitected.WellArchitectedClient;
import software.amazon.awssdk.services.wellarchitected.model.WorkloadSummary;

/**
 * The workloads that people review in the Well-Architected Tool, Region by Region: how far the
 * reviews are, what the answers say, and what the tool itself checked. Nothing is written back.
 */
public final class WellArchitectedCollector implements Collector {

  static final String WORKLOADS = "wellarchitected:ListWorkloads";

  private final Clients clients;

  public WellArchitectedCollector(Clients clients) {
    this.clients = clients;
  }

  @Override
  public List<CollectedSource> sources() {
    return List.of(Reviews.SOURCE, Answers.ONE, Answers.PILLAR, Checks.SOURCE, LensNotices.SOURCE);
  }

  @Override
  public Reading read(Cell cell) {
    Calls calls = clients.calls();
    try (WellArchitectedClient client = clients.of(cell, WellArchitectedClient.builder())) {
      return switch (cell.source()) {
        case Answers.ONE_NAME -> each(cell, client, new Answers(client, calls)::one);
        case Answers.PILLAR_NAME -> each(cell, client, new Answers(client, calls)::pillar);
        case Checks.NAME -> each(cell, client, new Checks(client, calls)::add);
        case LensNotices.NAME -> new LensNotices(client, calls).read(cell);
        default -> each(cell, client, new Reviews(client, calls)::add);
      };
    }
  }

  /** A workload that was deleted after it was listed adds nothing. */
  private Reading each(
      Cell cell,
      WellArchitectedClient client,
      BiConsumer<Answer<WorkloadSummary>, Gathering> lines) {
    Listed<WorkloadSummary> workloads =
        clients
            .calls()
            .list(
                WORKLOADS,
                client.listWorkloadsPaginator(r -> {}),
                page -> Page.of(page.workloadSummaries(), page.nextToken()));
    return workloads.reading(
        cell,
        (workload, gathering) -> {
          try {
            lines.accept(workload, gathering);
          } catch (NothingThere gone) {
            gathering.answered(gone.from());
          }
        });
  }
}
