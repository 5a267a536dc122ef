package dev.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.framework.Cells;
import dev.plumbline.collectors.framework.Limits;
import dev.plumbline.collectors.recorded.Fault;
import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.engine.evidence.Cause.Reason;
import dev.plumbline.engine.evidence.Coverage.Status;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults C1 to C7 of the fault list, at every operation of every collector. */
class OperationFaultsTest {

  private static final Map<Fault, Reason> REASONS =
      Map.of(
          Fault.DENIED, Reason.DENIED,
          Fault.EXPIRED, Reason.CREDENTIALS,
          Fault.THROTTLED, Reason.THROTTLED,
          Fault.EMPTY, Reason.MALFORMED,
          Fault.HTML, Reason.MALFORMED,
          Fault.NO_REQUEST_ID, Reason.MALFORMED,
          Fault.CUT, Reason.MALFORMED,
          Fault.COMPRESSED, Reason.MALFORMED,
          Fault.SERVER_ERROR, Reason.NOT_COLLECTED,
          Fault.RESET, Reason.NETWORK);

  private static RecordedAws aws;

  @BeforeAll
  static void start() {
    aws = RecordedAws.start();
  }

  @AfterAll
  static void stop() {
    aws.close();
  }

  @BeforeEach
  void good() {
    aws.reset();
    Operations.UNRECORDED.forEach(aws::pages);
  }

  static Stream<Arguments> operations() {
    return Operations.SOURCES.entrySet().stream()
        .flatMap(
            entry -> entry.getValue().stream().map(source -> Arguments.of(entry.getKey(), source)));
  }

  static Stream<Arguments> faults() {
    return operations()
        .flatMap(
            row ->
                REASONS.keySet().stream()
                    .sorted()
                    .map(fault -> Arguments.of(row.get()[0], row.get()[1], fault)));
  }

  @ParameterizedTest(name = "{0} for {1}")
  @MethodSource("operations")
  void c0_a_good_answer_makes_the_cell_complete(String operation, String source) {
    Cells.Ended ended = Cells.read(aws, source);
    assertThat(ended.row().status()).isEqualTo(Status.COMPLETE);
    assertThat(ended.row().requestId()).isPresent();
    assertThat(ended.observations()).isNotEmpty();
    assertThat(aws.calls(operation)).isPositive();
  }

  @ParameterizedTest(name = "{0} for {1}: {2}")
  @MethodSource("faults")
  void c1_to_c7_a_faulty_answer_is_unknown_with_its_reason(
      String operation, String source, Fault fault) {
    aws.fault(operation, fault);
    Cells.Ended ended = Cells.read(aws, source);
    assertThat(ended.row().status()).isNotEqualTo(Status.COMPLETE);
    assertThat(ended.row().cause()).isPresent();
    assertThat(ended.row().cause().get().reason()).isEqualTo(REASONS.get(fault));
    assertThat(ended.row().cause().get().detail()).contains(operation);
  }

  @ParameterizedTest(name = "{0} for {1}")
  @MethodSource("operations")
  void c1_throttled_once_is_as_good_as_not_at_all(String operation, String source) {
    aws.fault(operation, Fault.THROTTLED_ONCE);
    Cells.Ended ended = Cells.read(aws, source);
    assertThat(ended.row().status()).isEqualTo(Status.COMPLETE);
    good();
    assertThat(ended.observations()).isEqualTo(Cells.read(aws, source).observations());
  }

  @Test
  void c2_a_denied_read_is_told_with_its_code_and_its_request() {
    aws.deny("iam:GetAccountSummary");
    var row = Cells.read(aws, "account summary").row();
    assertThat(row.status()).isEqualTo(Status.FAILED);
    assertThat(row.errorCode()).contains("AccessDenied");
    assertThat(row.requestId()).isPresent();
    assertThat(row.cause().orElseThrow().detail())
        .isEqualTo("iam:GetAccountSummary answered AccessDenied");
  }

  @Test
  void c1_a_throttled_call_is_tried_as_often_as_asked_for() {
    aws.fault("iam:GetAccountSummary", Fault.THROTTLED);
    Cells.read(aws, "account summary");
    assertThat(aws.calls("iam:GetAccountSummary")).isEqualTo(RecordedCollection.QUICK.attempts());
  }

  @ParameterizedTest(name = "{0} for {1}")
  @MethodSource("operations")
  void c6_the_right_answer_under_a_wrong_content_type_is_the_right_answer(
      String operation, String source) {
    aws.fault(operation, Fault.WRONG_TYPE);
    assertThat(Cells.read(aws, source).row().status()).isEqualTo(Status.COMPLETE);
  }

  @Test
  void c6_more_than_64_MiB_is_refused() {
    aws.fault("codepipeline:ListPipelines", Fault.HUGE);
    var row = Cells.read(aws, "pipelines").row();
    assertThat(row.cause().orElseThrow().toString())
        .isEqualTo("MALFORMED: codepipeline:ListPipelines answered with more than 64 MiB");
  }

  @Test
  void c6_no_answer_in_time_is_a_timeout() {
    aws.fault("guardduty:ListDetectors", Fault.SILENCE);
    Limits impatient =
        new Limits(
            Duration.ofSeconds(10),
            Duration.ofSeconds(3),
            1,
            Duration.ofMillis(1),
            Duration.ofMillis(2),
            1e9,
            Duration.ZERO,
            1);
    var row = Cells.read(aws, "detectors", impatient).row();
    assertThat(row.cause().orElseThrow().toString())
        .isEqualTo("TIMEOUT: guardduty:ListDetectors gave no answer in time");
  }

  @Test
  void c5_what_was_read_before_the_failure_is_kept() {
    aws.deny("codepipeline:GetPipeline");
    Cells.Ended ended = Cells.read(aws, "pipelines");
    assertThat(ended.row().status()).isEqualTo(Status.PARTIAL);
    assertThat(ended.observations())
        .extracting(line -> line.data().toString())
        .containsExactly("{\"name\":\"app-release\"}", "{\"name\":\"service-multiregion\"}");
  }
}
