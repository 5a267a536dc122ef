package dev.plumbline.collectors.framework;

import static java.util.Objects.requireNonNull;

import dev.plumbline.engine.evidence.Cause;
import java.util.Optional;

/**
 * Why a reading is not complete.
 *
 * @param cause the reason, and what was tried
 * @param errorCode the error code as the service sent it, if it sent one
 * @param requestId the request id of the answer that decided it, if there was an answer
 */
public record Failure(Cause cause, Optional<String> errorCode, Optional<String> requestId) {
  public Failure {
    requireNonNull(cause, "cause is null");
    requireNonNull(errorCode, "errorCode is null");
    requireNonNull(requestId, "requestId is null");
  }

  public static Failure of(Cause.Reason reason, String detail) {
    return new Failure(new Cause(reason, detail), Optional.empty(), Optional.empty());
  }
}
