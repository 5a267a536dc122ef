package dev.plumbline.collectors.aws.wellarchitected;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Calls;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.ReadFailure;
import software.amazon.awssdk.services.wellarchitected.WellArchitectedClient;
import software.amazon.awssdk.services.wellarchitected.model.GetWorkloadResponse;
import software.amazon.awssdk.services.wellarchitected.model.LensReviewSummary;
import software.amazon.awssdk.services.wellarchitected.model.MilestoneSummary;
import software.amazon.awssdk.services.wellarchitected.model.Workload;
import software.amazon.awssdk.services.wellarchitected.model.WorkloadSummary;

/** Workloads with the lenses they are reviewed by, and the milestones of their reviews. */
record Reviews(WellArchitectedClient client, Calls calls) {

  static final String WORKLOAD = "reviewed workload";
  private static final String GET = "wellarchitected:GetWorkload";
  private static final String LENSES = "wellarchitected:ListLensReviews";
  private static final String MILESTONES = "wellarchitected:ListMilestones";

  static final CollectedSource SOURCE =
      CollectedSource.of(
          "reviewed workloads",
          Reach.REGION,
          WellArchitectedCollector.WORKLOADS,
          GET,
          LENSES,
          MILESTONES);

  void add(Answer<WorkloadSummary> listed, Gathering gathering) {
    String id = listed.value().workloadId();
    Fields fields =
        fields()
            .ifKnown("name", listed.value().workloadName())
            .ifKnown("updated", listed.value().updatedAt());
    try {
      Answer<GetWorkloadResponse> answer =
          calls.call(GET, () -> client.getWorkload(r -> r.workloadId(id)));
      describe(answer.part("Workload", GetWorkloadResponse::workload), fields);
    } catch (ReadFailure failed) {
      gathering.fail(failed.failure());
    }
    Listed<LensReviewSummary> lenses =
        calls.list(
            LENSES,
            client.listLensReviewsPaginator(r -> r.workloadId(id)),
            page -> Page.of(page.lensReviewSummaries(), page.nextToken()));
    gathering.fail(lenses.gap());
    if (lenses.last().isPresent()) {
      fields.things("lenses", lenses.values().stream().map(lens -> lens(id, lens)).toList());
    }
    Listed<MilestoneSummary> milestones =
        calls.list(
            MILESTONES,
            client.listMilestonesPaginator(r -> r.workloadId(id)),
            page -> Page.of(page.milestoneSummaries(), page.nextToken()));
    gathering.fail(milestones.gap());
    if (milestones.last().isPresent()) {
      fields.things("milestones", milestones.values().stream().map(m -> milestone(id, m)).toList());
    }
    gathering.add(WORKLOAD, id, listed.from(), fields);
  }

  private static void describe(Workload workload, Fields fields) {
    fields
        .ifKnown("environment", workload.environmentAsString())
        .orAbsent("reviewOwner", workload.reviewOwner())
        .texts("accounts", workload.accountIds().stream().sorted().toList())
        .orAbsent(
            "trustedAdvisor",
            workload.discoveryConfig() == null
                ? null
                : workload.discoveryConfig().trustedAdvisorIntegrationStatusAsString());
  }

  private static Fields lens(String workload, LensReviewSummary lens) {
    return Fields.thing(workload + "/" + lens.lensArn())
        .ifKnown("name", lens.lensAlias())
        .ifKnown("version", lens.lensVersion())
        .ifKnown("status", lens.lensStatusAsString());
  }

  private static Fields milestone(String workload, MilestoneSummary milestone) {
    return Fields.thing(workload + "/" + milestone.milestoneNumber())
        .ifKnown("number", milestone.milestoneNumber())
        .ifKnown("recorded", milestone.recordedAt());
  }
}
