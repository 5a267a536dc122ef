package dev.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.framework.Cells;
import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.engine.evidence.Cause.Reason;
import dev.plumbline.engine.evidence.Coverage.Status;
import dev.plumbline.engine.evidence.Observation;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fault C10: what a list shows and is not there when it is asked about. */
class RacesTest {
  private final RecordedAws aws = RecordedAws.start();

  @AfterEach
  void stop() {
    aws.close();
  }

  private static List<String> ids(Cells.Ended ended) {
    return ended.observations().stream().map(Observation::id).toList();
  }

  private void answer(String operation, String code) {
    if (operation.startsWith("cloudformation")) {
      aws.error(
          operation,
          404,
          "text/xml",
          "<ErrorResponse><Error><Code>%s</Code><Message>no</Message></Error></ErrorResponse>"
              .formatted(code));
    } else {
      aws.error(operation, 400, "application/json", "{\"__type\": \"" + code + "\"}");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "codepipeline:GetPipeline, PipelineNotFoundException, pipelines",
    "cloudformation:DescribeStackSet, StackSetNotFoundException, stack sets",
    "organizations:DescribePolicy, PolicyNotFoundException, guardrail statements",
    "organizations:ListTargetsForPolicy, PolicyNotFoundException, guardrail targets"
  })
  void c10_what_is_listed_again_and_not_found_is_not_taken_for_gone(
      String operation, String code, String source) {
    answer(operation, code);
    Cells.Ended ended = Cells.read(aws, source);
    assertThat(ended.row().status()).isNotEqualTo(Status.COMPLETE);
    assertThat(ended.row().errorCode()).contains(code);
    assertThat(ended.row().cause().orElseThrow().reason()).isEqualTo(Reason.NOT_COLLECTED);
  }

  @Test
  void c10_what_is_not_found_and_not_listed_again_is_gone() {
    answer("codepipeline:GetPipeline", "PipelineNotFoundException");
    aws.inTurn(
        "codepipeline:ListPipelines",
        "{\"pipelines\": [{\"name\": \"a\"}, {\"name\": \"b\"}]}",
        "{\"pipelines\": []}");
    Cells.Ended ended = Cells.read(aws, "pipelines");
    assertThat(ended.row().status()).isEqualTo(Status.COMPLETE);
    assertThat(ids(ended)).isEmpty();
    assertThat(aws.calls("codepipeline:ListPipelines")).isEqualTo(2);
  }

  @Test
  void c10_a_second_list_that_fails_proves_nothing() {
    answer("codepipeline:GetPipeline", "PipelineNotFoundException");
    aws.inTurn("codepipeline:ListPipelines", "{\"pipelines\": [{\"name\": \"a\"}]}", "<html>");
    Cells.Ended ended = Cells.read(aws, "pipelines");
    assertThat(ended.row().status()).isEqualTo(Status.PARTIAL);
    assertThat(ids(ended)).containsExactly("a");
  }
}
