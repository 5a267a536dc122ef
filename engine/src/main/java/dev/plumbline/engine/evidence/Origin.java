package dev.plumbline.engine.evidence;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Where an observation comes from.
 *
 * @param source the name of the evidence source, as the vocabulary calls it, such as {@code
 *     "account summary"}
 * @param operation the call that answered, such as {@code "iam:GetAccountSummary"}, or the name of
 *     a register
 * @param requestId the AWS request id, or empty where the source has none
 * @param at when the value was true: the time of the answer, or the time the source itself states
 *     (a credential report's {@code GeneratedTime})
 */
public record Origin(String source, String operation, String requestId, Instant at) {
  public Origin {
    requireNonNull(source, "source is null");
    requireNonNull(operation, "operation is null");
    requireNonNull(requestId, "requestId is null");
    requireNonNull(at, "at is null");
  }
}
