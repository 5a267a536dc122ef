package dev.plumbline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.review.ReviewServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sample organization's findings say in a review. */
final class WaPushCommandTest {
  private static final String ACCOUNT_PRACTICE = "sec_securely_operate_aws_account";
  private static final String THREAT_PRACTICE = "sec_securely_operate_threat_model";

  @TempDir static Path folder;
  private final ReviewServer review =
      ReviewServer.start()
          .choice(ACCOUNT_PRACTICE, "SELECTED", "")
          .choice(THREAT_PRACTICE, "SELECTED", "")
          .choice("sec_securely_operate_of_a_newer_lens", "SELECTED", "ours");
  private final SignedIn signedIn = SignedIn.to(review.endpoint());

  @BeforeAll
  static void evaluate() {
    Path sample = Sample.unpack("estate", folder);
    assertThat(
            CommandRun.of("evaluate", "--snapshot", sample, "--store", folder.resolve("p.db"))
                .code())
        .isZero();
  }

  @AfterEach
  void stop() {
    signedIn.close();
    review.close();
  }

  private CommandRun push(Object... more) {
    return signedIn.push(
        CommandRun.join(
            new Object[] {
              "--store",
              folder.resolve("p.db"),
              "--workload",
              ReviewServer.WORKLOAD,
              "--region",
              "eu-west-1"
            },
            more));
  }

  @Test
  void without_being_told_to_write_it_only_says_what_would_change() {
    CommandRun run = push();
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(Exit.FINE);
    assertThat(run.out())
        .contains(ACCOUNT_PRACTICE + "\n  - SELECTED  \n  + UNSELECTED  Plumbline r-000001 as of")
        .contains(
            "left alone: sec_securely_operate_of_a_newer_lens: the catalogue does not know it")
        .endsWith("2 choices would change; add --write to write them\n");
    assertThat(review.requests()).containsExactly("GET securely-operate");
  }

  @Test
  void written_it_says_what_was_written_and_the_second_time_that_there_is_nothing_to_write() {
    assertThat(push("--write").out()).endsWith("2 choices written\n");
    assertThat(review.requests())
        .containsExactly(
            "GET securely-operate",
            "POST milestones",
            "GET securely-operate",
            "PATCH securely-operate",
            "GET securely-operate");
    assertThat(push("--write", "--output", "json").json().path("changes")).isEmpty();
    assertThat(push().out()).endsWith("the review says so already; nothing to write\n");
  }

  @Test
  void the_notes_count_and_lead_to_the_report_and_are_as_short_as_the_tool_demands() {
    String url = "https://plumbline.example.com/" + "r".repeat(300);
    String note =
        push("--report-url", url, "--output", "json")
            .json()
            .at("/changes/" + ACCOUNT_PRACTICE + "/after/note")
            .asText();
    assertThat(note)
        .hasSize(250)
        .matches("Plumbline r-000001 as of \\S+: fail \\(\\d+ pass, \\d+ fail, .*");
  }
}
