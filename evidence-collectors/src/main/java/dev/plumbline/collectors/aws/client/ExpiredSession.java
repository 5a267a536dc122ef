package dev.plumbline.collectors.aws.client;

import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Has credentials renewed when AWS says that they expired. */
final class ExpiredSession implements ExecutionInterceptor {
  private static final Set<String> CODES =
      Set.of("ExpiredToken", "ExpiredTokenException", "RequestExpired");

  private final RenewableCredentials credentials;

  ExpiredSession(RenewableCredentials credentials) {
    this.credentials = credentials;
  }

  static boolean isTold(AwsServiceException error) {
    return ErrorReader.errorCode(error).filter(CODES::contains).isPresent();
  }

  @Override
  public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
    if (context.exception() instanceof AwsServiceException error && isTold(error)) {
      credentials.renew();
    }
  }
}
