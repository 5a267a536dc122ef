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
import software.amazon.awssdk.services.wellarchitected.model.CheckDetail;
import software.amazon.awssdk.services.wellarchitected.model.CheckSummary;
import software.amazon.awssdk.services.wellarchitected.model.Choice;
import software.amazon.awssdk.services.wellarchitected.model.GetAnswerResponse;
import software.amazon.awssdk.services.wellarchitected.model.WorkloadSummary;

/** What Trusted Advisor checked for the choices of SEC 1, as a whole and account by account. */
record Checks(WellArchitectedClient client, Calls calls) {

  static final String NAME = "review checks";
  private static final String SUMMARIES = "wellarchitected:ListCheckSummaries";
  private static final String DETAILS = "wellarchitected:ListCheckDetails";

  static final CollectedSource SOURCE =
      CollectedSource.of(
          NAME, Reach.REGION, WellArchitectedCollector.WORKLOADS, Answers.GET, SUMMARIES, DETAILS);

  /** A choice of the question, in the review of a workload. */
  private record Asked(
      WorkloadSummary workload, String lens, String pillar, String question, String choice) {}

  void add(Answer<WorkloadSummary> listed, Gathering gathering) {
    try {
      Answer<GetAnswerResponse> got =
          new Answers(client, calls).answer(listed.value().workloadId());
      var answer = got.part("Answer", GetAnswerResponse::answer);
      String lens = got.part("LensArn", GetAnswerResponse::lensArn);
      gathering.answered(got.from());
      for (Choice choice : answer.choices()) {
        checks(
            new Asked(
                listed.value(), lens, answer.pillarId(), answer.questionId(), choice.choiceId()),
            gathering);
      }
    } catch (ReadFailure failed) {
      gathering.fail(failed.failure());
    }
  }

  private void checks(Asked asked, Gathering gathering) {
    Listed<CheckSummary> summaries =
        calls.list(
            SUMMARIES,
            client.listCheckSummariesPaginator(
                r ->
                    r.workloadId(asked.workload().workloadId())
                        .lensArn(asked.lens())
                        .pillarId(asked.pillar())
                        .questionId(asked.question())
                        .choiceId(asked.choice())),
            page -> Page.of(page.checkSummaries(), page.nextToken()));
    gathering.fail(summaries.gap());
    if (!summaries.items().isEmpty()) {
      Listed<CheckDetail> details = details(asked);
      gathering.fail(details.gap());
      summaries.items().forEach(check -> add(asked, check, details, gathering));
    }
  }

  private Listed<CheckDetail> details(Asked asked) {
    return calls.list(
        DETAILS,
        client.listCheckDetailsPaginator(
            r ->
                r.workloadId(asked.workload().workloadId())
                    .lensArn(asked.lens())
                    .pillarId(asked.pillar())
                    .questionId(asked.question())
                    .choiceId(asked.choice())),
        page -> Page.of(page.checkDetails(), page.nextToken()));
  }

  private static void add(
      Asked asked, Answer<CheckSummary> listed, Listed<CheckDetail> details, Gathering gathering) {
    CheckSummary check = listed.value();
    String id = asked.workload().workloadId() + "/" + asked.choice() + "/" + check.id();
    Fields fields =
        fields()
            .ifKnown("workload", asked.workload().workloadName())
            .ifKnown("name", check.name())
            .ifKnown("choice", check.choiceId())
            .ifKnown("status", check.statusAsString());
    if (details.last().isPresent()) {
      fields.things(
          "accounts",
          details.values().stream()
              .filter(detail -> String.valueOf(check.id()).equals(detail.id()))
              .map(detail -> detail(id, detail))
              .toList());
    }
    gathering.add("review check", id, listed.from(), fields);
  }

  private static Fields detail(String check, CheckDetail detail) {
    return Fields.thing(check + "/" + detail.accountId())
        .ifKnown("account", detail.accountId())
        .ifKnown("status", detail.statusAsString())
        .ifKnown("flagged", detail.flaggedResources());
  }
}
