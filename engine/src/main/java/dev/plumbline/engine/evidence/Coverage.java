package dev.plumbline.engine.evidence;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * One row of the coverage ledger, {@code coverage.jsonl}: how the reading of one cell ended.
 *
 * @param cell what was to be read
 * @param status how it ended; a row is written {@link Status#FAILED} as not collected before the
 *     reading starts
 * @param cause why it is not complete; present exactly when the status is not {@link
 *     Status#COMPLETE}
 * @param errorCode the error code as AWS sent it, if any
 * @param requestId the request id of the answer that decided the row, if any
 * @param at when the row was decided
 * @param durationMillis how long the reading took
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Coverage(
    Cell cell,
    Status status,
    Optional<Cause> cause,
    Optional<String> errorCode,
    Optional<String> requestId,
    Instant at,
    long durationMillis) {

  public enum Status {
    COMPLETE,
    PARTIAL,
    FAILED,
    SKIPPED
  }

  public Coverage {
    requireNonNull(cell, "cell is null");
    requireNonNull(status, "status is null");
    requireNonNull(at, "at is null");
    if ((status == Status.COMPLETE) != cause.isEmpty()) {
      throw new IllegalArgumentException(
          "a ledger row has a cause exactly when it is not complete");
    }
  }

  public static Coverage complete(
      Cell cell, Optional<String> requestId, Instant at, long durationMillis) {
    return new Coverage(
        cell, Status.COMPLETE, Optional.empty(), Optional.empty(), requestId, at, durationMillis);
  }
}
