package dev.plumbline.collectors.aws.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.plumbline.collectors.framework.Failure;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Cause.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Turns what the SDK throws into why nothing is known. */
final class ErrorReader {

  private ErrorReader() {}

  /** The error code that AWS sent, if it was AWS that answered. */
  static Optional<String> errorCode(AwsServiceException error) {
    return details(error).map(AwsErrorDetails::errorCode).filter(ErrorReader::isCode);
  }

  static String message(AwsServiceException error) {
    return details(error).map(AwsErrorDetails::errorMessage).orElse("");
  }

  private static Optional<AwsErrorDetails> details(AwsServiceException error) {
    return Optional.ofNullable(error.awsErrorDetails());
  }

  private static boolean isCode(String text) {
    return !text.isBlank() && text.chars().allMatch(c -> c > ' ' && c < 127 && c != '<');
  }

  /** The failure of an answer with an HTTP error status. */
  static Failure answered(String operation, AwsServiceException error) {
    Optional<String> code = errorCode(error);
    return new Failure(
        new Cause(reason(operation, error), detail(operation, error)), code, requestId(error));
  }

  /** The request id of an answer, if it was AWS that answered. */
  static Optional<String> requestId(AwsServiceException error) {
    return Optional.ofNullable(error.requestId())
        .filter(id -> !id.isBlank() && !id.equals("UNKNOWN"));
  }

  /** The failure of an answer that says "there is none" and does not show that AWS says so. */
  static Failure anonymous(String operation, AwsServiceException error) {
    return new Failure(
        new Cause(Reason.MALFORMED, detail(operation, error) + " without an AWS request id"),
        errorCode(error),
        Optional.empty());
  }

  /** The failure of a call that took too long. */
  static Failure late(String operation) {
    return failure(Reason.TIMEOUT, operation + " gave no answer in time");
  }

  private static Reason reason(String operation, AwsServiceException error) {
    return errorCode(error)
        .flatMap(code -> ErrorMeanings.row(operation, code, message(error)))
        .flatMap(ErrorMeanings.Row::reason)
        .orElse(error.statusCode() == 429 ? Reason.THROTTLED : Reason.NOT_COLLECTED);
  }

  private static String detail(String operation, AwsServiceException error) {
    return errorCode(error)
        .map(code -> operation + " answered " + code)
        .orElse(operation + " answered HTTP " + error.statusCode() + " without an AWS error code");
  }

  /** The failure of a call that got no answer, or none that could be read. */
  static Failure unanswered(String operation, Throwable error) {
    if (find(error, JunkAnswerException.class) instanceof JunkAnswerException junk) {
      return failure(Reason.MALFORMED, operation + " " + junk.getMessage());
    }
    if (has(error, ApiCallTimeoutException.class, ApiCallAttemptTimeoutException.class)
        || has(error, SocketTimeoutException.class)) {
      return late(operation);
    }
    if (has(error, AbortedException.class, InterruptedException.class)) {
      return failure(Reason.NOT_COLLECTED, operation + " was interrupted");
    }
    if (malformed(error)) {
      return failure(Reason.MALFORMED, operation + " answered with a body that cannot be read");
    }
    if (has(error, IOException.class, UncheckedIOException.class)) {
      return failure(Reason.NETWORK, operation + " could not be reached: " + deepest(error));
    }
    if (text(error).contains("credentials")) {
      return failure(Reason.CREDENTIALS, "no credentials to call " + operation + " with");
    }
    return failure(Reason.CRASHED, operation + " failed with " + error.getClass().getName());
  }

  private static boolean malformed(Throwable error) {
    return has(error, JsonProcessingException.class)
        || chain(error)
            .anyMatch(
                cause ->
                    cause.getClass().getName().contains(".thirdparty.jackson.")
                        || cause.getClass().getName().startsWith("javax.xml.stream.")
                        || text(cause).contains("unmarshall")
                        || text(cause).contains("Could not parse XML"));
  }

  private static Failure failure(Reason reason, String detail) {
    return Failure.of(reason, detail);
  }

  private static String deepest(Throwable error) {
    Throwable last = chain(error).reduce(error, (above, below) -> below);
    return last.getClass().getSimpleName();
  }

  private static String text(Throwable error) {
    return error instanceof SdkClientException && error.getMessage() != null
        ? error.getMessage()
        : "";
  }

  private static boolean has(Throwable error, Class<?>... types) {
    return Stream.of(types).anyMatch(type -> find(error, type) != null);
  }

  private static @Nullable Throwable find(Throwable error, Class<?> type) {
    return chain(error).filter(type::isInstance).findFirst().orElse(null);
  }

  private static Stream<Throwable> chain(Throwable error) {
    return Stream.iterate(error, cause -> cause != null, Throwable::getCause).limit(20);
  }
}
