package dev.plumbline.collectors.aws.client;

import dev.plumbline.engine.evidence.Cause.Reason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the error codes of AWS mean for evidence, as one table. "Not enabled" and "none there" are
 * answers; "denied" and everything else is not.
 */
public final class ErrorMeanings {

  /** What an error code means for what was asked. */
  public enum Meaning {
    /** We looked, and it is not there. */
    ABSENT,
    /** Nothing is known, for the row's reason. */
    UNKNOWN
  }

  /**
   * A row of the table.
   *
   * @param operations the operations it holds for: one, such as {@code
   *     "account:GetAlternateContact"}, all of a service, such as {@code "organizations:*"}, or all
   *     of AWS, {@code "*"}
   * @param code the error code, as AWS sends it
   * @param messagePart a part the message has to have; empty for any message
   * @param reason why nothing is known; empty for an answer
   */
  public record Row(String operations, String code, String messagePart, Optional<Reason> reason) {

    public Meaning meaning() {
      return reason.isEmpty() ? Meaning.ABSENT : Meaning.UNKNOWN;
    }

    boolean matches(String operation, String errorCode, String message) {
      return code.equals(errorCode) && holdsFor(operation) && message.contains(messagePart);
    }

    private boolean holdsFor(String operation) {
      return operations.equals("*")
          || operations.equals(operation)
          || (operations.endsWith(":*")
              && operation.startsWith(operations.substring(0, operations.length() - 1)));
    }
  }

  /** From the particular to the general; the first row that matches decides. */
  public static final List<Row> ROWS =
      Stream.of(
              Stream.of(
                  absent("organizations:*", "AWSOrganizationsNotInUseException", ""),
                  absent("account:GetAlternateContact", "ResourceNotFoundException", ""),
                  absent("account:GetContactInformation", "ResourceNotFoundException", ""),
                  absent("securityhub:DescribeHub", "InvalidAccessException", "not subscribed"),
                  absent("securityhub:DescribeHub", "ResourceNotFoundException", ""),
                  absent("securityhub:*", "InvalidAccessException", "not subscribed"),
                  absent("securityhub:DescribeSecurityHubV2", "ResourceNotFoundException", ""),
                  absent("controlcatalog:GetControl", "ResourceNotFoundException", ""),
                  absent(
                      "config:DescribeRemediationExecutionStatus",
                      "NoSuchRemediationConfigurationException",
                      ""),
                  absent(
                      "config:DescribeOrganizationConformancePacks",
                      "NoAvailableOrganizationException",
                      ""),
                  absent("shield:DescribeSubscription", "ResourceNotFoundException", ""),
                  absent(
                      "shield:DescribeEmergencyContactSettings", "ResourceNotFoundException", ""),
                  absent("shield:ListProtections", "ResourceNotFoundException", ""),
                  absent("iam:ListOrganizationsFeatures", "ServiceAccessNotEnabledException", ""),
                  absent(
                      "iam:ListOrganizationsFeatures",
                      "OrganizationNotInAllFeaturesModeException",
                      ""),
                  absent("iam:ListOrganizationsFeatures", "OrganizationNotFoundException", ""),
                  absent("events:ListTargetsByRule", "ResourceNotFoundException", ""),
                  absent("sns:ListSubscriptionsByTopic", "NotFound", ""),
                  absent("notifications:ListEventRules", "ResourceNotFoundException", ""),
                  absent("imagebuilder:GetImagePipeline", "ResourceNotFoundException", ""),
                  absent("codepipeline:ListPipelineExecutions", "PipelineNotFoundException", ""),
                  absent("codepipeline:GetPipelineState", "PipelineNotFoundException", ""),
                  absent(
                      "cloudformation:BatchDescribeTypeConfigurations",
                      "TypeConfigurationNotFoundException",
                      ""),
                  absent("wellarchitected:GetWorkload", "ResourceNotFoundException", ""),
                  absent("wellarchitected:GetAnswer", "ResourceNotFoundException", ""),
                  absent("wellarchitected:ListAnswers", "ResourceNotFoundException", ""),
                  unknown(
                      "iam:ListOrganizationsFeatures",
                      "AccountNotManagementOrDelegatedAdministratorException",
                      Reason.DENIED)),
              everywhere(
                  Reason.DENIED,
                  "AccessDenied",
                  "AccessDeniedException",
                  "AccessDeniedForDependencyException",
                  "AuthorizationError",
                  "ForbiddenException",
                  "InvalidAccessException",
                  "NotAuthorized",
                  "OrganizationAccessDeniedException",
                  "UnauthorizedOperation"),
              everywhere(
                  Reason.CREDENTIALS,
                  "AuthFailure",
                  "ExpiredToken",
                  "ExpiredTokenException",
                  "IncompleteSignature",
                  "InvalidAccessKeyId",
                  "InvalidClientTokenId",
                  "InvalidSignatureException",
                  "MissingAuthenticationToken",
                  "RequestExpired",
                  "RequestInTheFuture",
                  "RequestTimeTooSkewed",
                  "SignatureDoesNotMatch",
                  "UnrecognizedClientException"),
              everywhere(
                  Reason.THROTTLED,
                  "BandwidthLimitExceeded",
                  "CallRateLimitExceededException",
                  "LimitExceededException",
                  "PriorRequestNotComplete",
                  "RequestLimitExceeded",
                  "RequestThrottled",
                  "RequestThrottledException",
                  "SlowDown",
                  "Throttled",
                  "ThrottledException",
                  "Throttling",
                  "ThrottlingException",
                  "TooManyRequestsException"),
              everywhere(Reason.TIMEOUT, "RequestTimeout", "RequestTimeoutException"),
              everywhere(Reason.OPTED_OUT_REGION, "OptInRequired"))
          .flatMap(rows -> rows)
          .toList();

  private ErrorMeanings() {}

  /** The row for an error, if the table has one. */
  static Optional<Row> row(String operation, String errorCode, String message) {
    return ROWS.stream().filter(row -> row.matches(operation, errorCode, message)).findFirst();
  }

  private static Row absent(String operations, String code, String messagePart) {
    return new Row(operations, code, messagePart, Optional.empty());
  }

  private static Row unknown(String operations, String code, Reason reason) {
    return new Row(operations, code, "", Optional.of(reason));
  }

  private static Stream<Row> everywhere(Reason reason, String... codes) {
    return Stream.of(codes).map(code -> unknown("*", code, reason));
  }
}
