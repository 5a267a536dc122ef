package dev.plumbline.collectors.framework;

import static java.util.Objects.requireNonNull;

import dev.plumbline.engine.evidence.Observation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the reading of one cell gave.
 *
 * @param observations all that was read, in the order of the answers
 * @param failure why there may be more; empty when the reading is complete
 * @param requestId the request id of the last good answer, if any
 * @param asOf the moment up to which it is known that there is no more; empty when that is now
 */
public record Reading(
    List<Observation> observations,
    Optional<Failure> failure,
    Optional<String> requestId,
    Optional<Instant> asOf) {
  public Reading {
    observations = List.copyOf(observations);
    requireNonNull(failure, "failure is null");
    requireNonNull(requestId, "requestId is null");
    requireNonNull(asOf, "asOf is null");
  }

  /** A reading of what is so now. */
  public Reading(
      List<Observation> observations, Optional<Failure> failure, Optional<String> requestId) {
    this(observations, failure, requestId, Optional.empty());
  }

  public static Reading failed(Failure failure) {
    return new Reading(List.of(), Optional.of(failure), failure.requestId());
  }

  /** A complete reading that found nothing. */
  public static Reading nothing(String requestId) {
    return new Reading(List.of(), Optional.empty(), Optional.of(requestId));
  }
}
