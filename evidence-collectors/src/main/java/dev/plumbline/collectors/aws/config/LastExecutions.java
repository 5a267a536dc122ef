package dev.plumbline.collectors.aws.config;

import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.FreeText;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.config.model.RemediationExecutionStatus;
import software.amazon.awssdk.services.config.model.RemediationExecutionStep;

/**
 * The last runs of a rule's remediation, over all its resources.
 *
 * @param success when the last run that succeeded was last updated
 * @param failure the last run that failed
 */
record LastExecutions(Optional<Instant> success, Optional<RemediationExecutionStatus> failure) {

  static LastExecutions of(List<RemediationExecutionStatus> executions) {
    return new LastExecutions(
        last(executions, "SUCCEEDED").map(RemediationExecutionStatus::lastUpdatedTime),
        last(executions, "FAILED"));
  }

  private static Optional<RemediationExecutionStatus> last(
      List<RemediationExecutionStatus> executions, String state) {
    return executions.stream()
        .filter(execution -> state.equals(execution.stateAsString()))
        .filter(execution -> execution.lastUpdatedTime() != null)
        .max(Comparator.comparing(RemediationExecutionStatus::lastUpdatedTime));
  }

  Fields fields() {
    Instant failed = failure.map(RemediationExecutionStatus::lastUpdatedTime).orElse(null);
    boolean failing = failed != null && success.filter(time -> !time.isBefore(failed)).isEmpty();
    return Fields.fields()
        .orAbsent("lastSuccess", success.orElse(null))
        .orAbsent("lastFailure", failed)
        .with("failing", failing)
        .orAbsent("error", FreeText.of(failure.flatMap(LastExecutions::error).orElse(null)));
  }

  private static Optional<String> error(RemediationExecutionStatus execution) {
    return execution.stepDetails().stream()
        .map(RemediationExecutionStep::errorMessage)
        .filter(Objects::nonNull)
        .findFirst();
  }
}
