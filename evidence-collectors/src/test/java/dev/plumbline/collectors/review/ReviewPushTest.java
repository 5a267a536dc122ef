package dev.plumbline.collectors.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.collectors.aws.answers.ReviewPush;
import dev.plumbline.collectors.framework.Access;
import dev.plumbline.collectors.framework.AccessKey;
import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.collectors.review.PracticeResult.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Results that are written into a review, with the real client over HTTP. */
class ReviewPushTest {
  private static final List<PracticeResult> RESULTS =
      List.of(
          new PracticeResult("accounts", Outcome.MET, "12 pass"),
          new PracticeResult("root", Outcome.NOT_MET, "1 fail"),
          new PracticeResult("threats", Outcome.UNKNOWN, "3 unknown"),
          new PracticeResult("pipelines", Outcome.NOTHING_APPLIES, "none"),
          new PracticeResult("retired", Outcome.MET, "1 pass"));

  private final ReviewServer review =
      ReviewServer.start()
          .choice("accounts", "UNSELECTED", "")
          .choice("root", "SELECTED", "we think so")
          .choice("threats", "SELECTED", "")
          .choice("pipelines", "NOT_APPLICABLE", "we have none")
          .choice("newer", "SELECTED", "of a newer lens");

  @AfterEach
  void stop() {
    review.close();
  }

  private ReviewPush open() {
    Access access =
        new Access(
            Optional.of(new AccessKey("AKIAMANAGEMENT", "secret", Optional.empty())),
            "",
            Optional.empty(),
            "plumbline",
            "eu-west-1",
            Optional.of(review.endpoint()),
            Optional.empty(),
            true);
    return new ReviewPush(
        access,
        RecordedCollection.QUICK,
        RecordedCollection.clock(),
        new ReviewedQuestion(
            ReviewServer.WORKLOAD, "eu-west-1", "wellarchitected", "securely-operate"));
  }

  private ReviewPlan push() {
    try (ReviewPush push = open()) {
      return push.push(RESULTS, "Before Plumbline r-000001");
    }
  }

  @Test
  void a_plan_says_what_would_change_and_changes_nothing() {
    Map<String, ChoiceState> before = review.choices();
    try (ReviewPush push = open()) {
      ReviewPlan plan = push.plan(RESULTS);
      assertThat(plan.changes()).containsOnlyKeys("accounts", "root", "threats");
      assertThat(plan.leftAlone())
          .containsExactly(
              "pipelines: nothing falls under it",
              "retired: the review's lens has no such choice",
              "newer: the catalogue does not know it");
    }
    assertThat(review.choices()).isEqualTo(before);
    assertThat(review.requests()).containsExactly("GET securely-operate");
  }

  @Test
  void it_reads_keeps_a_milestone_reads_writes_and_reads() {
    push();
    assertThat(review.requests())
        .containsExactly(
            "GET securely-operate",
            "POST milestones",
            "GET securely-operate",
            "PATCH securely-operate",
            "GET securely-operate");
    assertThat(review.choices())
        .containsEntry("accounts", new ChoiceState("SELECTED", "12 pass"))
        .containsEntry("root", new ChoiceState("UNSELECTED", "1 fail"))
        .containsEntry("pipelines", new ChoiceState("NOT_APPLICABLE", "we have none"))
        .containsEntry("newer", new ChoiceState("SELECTED", "of a newer lens"));
  }

  @Test
  void what_is_unknown_is_never_selected() {
    push();
    assertThat(review.choices())
        .containsEntry("threats", new ChoiceState("UNSELECTED", "3 unknown"));
  }

  @Test
  void written_once_there_is_nothing_to_write_and_no_second_milestone() {
    push();
    assertThat(push().isEmpty()).isTrue();
    assertThat(review.requests()).filteredOn(request -> request.startsWith("POST")).hasSize(1);
  }

  @Test
  void without_a_milestone_nothing_is_written() {
    Map<String, ChoiceState> before = review.choices();
    review.refuse("POST");
    assertThatThrownBy(this::push)
        .isInstanceOf(ReviewException.class)
        .hasMessage(
            "nothing was written, as there is no milestone: wellarchitected:CreateMilestone"
                + " answered AccessDeniedException (DENIED)");
    assertThat(review.choices()).isEqualTo(before);
  }

  @Test
  void what_somebody_else_changed_meanwhile_is_not_overwritten() {
    review.afterMilestone(() -> review.choice("root", "SELECTED", "surely"));
    assertThatThrownBy(this::push)
        .isInstanceOf(ReviewException.class)
        .hasMessageContaining("somebody changed the answer meanwhile");
    assertThat(review.choices()).containsEntry("root", new ChoiceState("SELECTED", "surely"));
    assertThat(review.requests()).noneMatch(request -> request.startsWith("PATCH"));
  }

  @Test
  void what_was_not_kept_is_told() {
    review.forgetful();
    assertThatThrownBy(this::push)
        .isInstanceOf(ReviewException.class)
        .hasMessageContaining("is not as it was written")
        .hasMessageContaining("Before Plumbline r-000001");
  }

  @Test
  void an_answer_that_cannot_be_read_is_not_written() {
    review.refuse("GET");
    assertThatThrownBy(this::push)
        .isInstanceOf(ReviewException.class)
        .hasMessage(
            "nothing was written: wellarchitected:GetAnswer answered AccessDeniedException"
                + " (DENIED)");
    assertThat(review.requests()).containsExactly("GET securely-operate");
  }

  @Test
  void a_note_is_as_long_as_the_tool_takes() {
    assertThat(new PracticeResult("a", Outcome.MET, "n".repeat(250)).note()).hasSize(250);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PracticeResult("a", Outcome.MET, "n".repeat(251)));
  }
}
