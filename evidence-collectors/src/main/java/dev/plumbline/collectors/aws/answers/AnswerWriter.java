package dev.plumbline.collectors.aws.answers;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Calls;
import dev.plumbline.collectors.review.ChoiceState;
import dev.plumbline.collectors.review.ReviewPlan;
import dev.plumbline.collectors.review.ReviewedQuestion;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.wellarchitected.WellArchitectedClient;
import software.amazon.awssdk.services.wellarchitected.model.Choice;
import software.amazon.awssdk.services.wellarchitected.model.ChoiceAnswer;
import software.amazon.awssdk.services.wellarchitected.model.ChoiceUpdate;
import software.amazon.awssdk.services.wellarchitected.model.GetAnswerResponse;

/** Reads and writes the answer of one question. */
record AnswerWriter(WellArchitectedClient client, Calls calls, ReviewedQuestion question) {
  private static final String GET = "wellarchitected:GetAnswer";
  private static final String MILESTONE = "wellarchitected:CreateMilestone";
  private static final String UPDATE = "wellarchitected:UpdateAnswer";

  /** All choices of the question, by their ids. */
  Map<String, ChoiceState> read() {
    Answer<GetAnswerResponse> got =
        calls.call(
            GET,
            () ->
                client.getAnswer(
                    r ->
                        r.workloadId(question.workload())
                            .lensAlias(question.lens())
                            .questionId(question.question())));
    var answer = got.part("Answer", GetAnswerResponse::answer);
    Map<String, ChoiceState> choices = new TreeMap<>();
    for (Choice choice : answer.choices()) {
      choices.put(choice.choiceId(), ChoiceState.UNANSWERED);
    }
    for (String selected : answer.selectedChoices()) {
      choices.put(selected, new ChoiceState("SELECTED", ""));
    }
    for (ChoiceAnswer each : answer.choiceAnswers()) {
      choices.put(
          each.choiceId(),
          new ChoiceState(each.statusAsString(), each.notes() == null ? "" : each.notes()));
    }
    return choices;
  }

  /**
   * Keeps the review as it is now.
   *
   * @param token the same for the same milestone, so that trying again makes no second one
   */
  void keep(String name, String token) {
    calls.call(
        MILESTONE,
        () ->
            client.createMilestone(
                r ->
                    r.workloadId(question.workload())
                        .milestoneName(name)
                        .clientRequestToken(token)));
  }

  /** Writes the choices that change, and names no other. */
  void write(ReviewPlan plan) {
    Map<String, ChoiceUpdate> updates = new TreeMap<>();
    plan.changes()
        .forEach(
            (choice, change) ->
                updates.put(
                    choice,
                    ChoiceUpdate.builder()
                        .status(change.after().status())
                        .notes(change.after().note())
                        .build()));
    calls.call(
        UPDATE,
        () ->
            client.updateAnswer(
                r ->
                    r.workloadId(question.workload())
                        .lensAlias(question.lens())
                        .questionId(question.question())
                        .choiceUpdates(updates)));
  }
}
