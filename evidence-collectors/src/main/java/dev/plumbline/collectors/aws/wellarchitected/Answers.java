package dev.plumbline.collectors.aws.wellarchitected;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Calls;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.NothingThere;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.ReadFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.wellarchitected.WellArchitectedClient;
import software.amazon.awssdk.services.wellarchitected.model.AnswerSummary;
import software.amazon.awssdk.services.wellarchitected.model.ChoiceAnswer;
import software.amazon.awssdk.services.wellarchitected.model.GetAnswerResponse;
import software.amazon.awssdk.services.wellarchitected.model.WorkloadSummary;

/** What people answered: the question SEC 1, and all questions of the security pillar. */
record Answers(WellArchitectedClient client, Calls calls) {

  static final String GET = "wellarchitected:GetAnswer";
  private static final String LIST = "wellarchitected:ListAnswers";
  static final String ONE_NAME = "review answers";
  static final String PILLAR_NAME = "security answers";
  static final String LENS = "wellarchitected";
  static final String QUESTION = "securely-operate";

  static final CollectedSource ONE =
      CollectedSource.of(ONE_NAME, Reach.REGION, WellArchitectedCollector.WORKLOADS, GET);
  static final CollectedSource PILLAR =
      CollectedSource.of(PILLAR_NAME, Reach.REGION, WellArchitectedCollector.WORKLOADS, LIST);

  /** The answer of a workload to SEC 1. */
  Answer<GetAnswerResponse> answer(String workload) {
    return calls.call(
        GET,
        () -> client.getAnswer(r -> r.workloadId(workload).lensAlias(LENS).questionId(QUESTION)));
  }

  /** A workload that is not reviewed by the framework's own lens has no answer. */
  void one(Answer<WorkloadSummary> listed, Gathering gathering) {
    String id = listed.value().workloadId() + "/" + QUESTION;
    try {
      Answer<GetAnswerResponse> got = answer(listed.value().workloadId());
      var answer = got.part("Answer", GetAnswerResponse::answer);
      List<Fields> choices = answer.choiceAnswers().stream().map(c -> choice(id, c)).toList();
      Fields fields =
          question(listed.value(), answer.questionId(), answer.questionTitle())
              .ifKnown("risk", answer.riskAsString())
              .ifKnown("applicable", answer.isApplicable())
              .things("choices", choices);
      gathering.add("review answer", id, got.from(), fields);
    } catch (NothingThere none) {
      gathering.answered(none.from());
    } catch (ReadFailure failed) {
      gathering.fail(failed.failure());
    }
  }

  void pillar(Answer<WorkloadSummary> listed, Gathering gathering) {
    WorkloadSummary workload = listed.value();
    try {
      Listed<AnswerSummary> answers =
          calls.list(
              LIST,
              client.listAnswersPaginator(
                  r -> r.workloadId(workload.workloadId()).lensAlias(LENS).pillarId("security")),
              page -> Page.of(page.answerSummaries(), page.nextToken()));
      gathering.fail(answers.gap());
      for (Answer<AnswerSummary> answer : answers.items()) {
        String id = workload.workloadId() + "/" + answer.value().questionId();
        gathering.add("security answer", id, answer.from(), summary(workload, answer.value()));
      }
    } catch (NothingThere none) {
      gathering.answered(none.from());
    }
  }

  private static Fields summary(WorkloadSummary workload, AnswerSummary answer) {
    return question(workload, answer.questionId(), answer.questionTitle())
        .ifKnown("risk", answer.riskAsString())
        .ifKnown("applicable", answer.isApplicable())
        .texts("selected", answer.selectedChoices().stream().sorted().toList());
  }

  private static Fields question(
      WorkloadSummary workload, @Nullable String question, @Nullable String title) {
    return fields()
        .ifKnown("workload", workload.workloadName())
        .ifKnown("question", question)
        .ifKnown("title", title);
  }

  private static Fields choice(String answer, ChoiceAnswer choice) {
    return Fields.thing(answer + "/" + choice.choiceId())
        .ifKnown("choice", choice.choiceId())
        .ifKnown("status", choice.statusAsString())
        .orAbsent("reason", choice.reasonAsString());
  }
}
