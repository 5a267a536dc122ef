package dev.plumbline.collectors.aws.sts;

import dev.plumbline.collectors.aws.client.RenewableCredentials;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/** A role that is assumed when it is needed, and again before its hour is over. */
final class RoleSession implements RenewableCredentials {
  /** Credentials are renewed when 80 % of their hour is over. */
  private static final Duration PREFETCH = Duration.ofMinutes(12);

  private final StsClient sts;
  private final AssumeRoleRequest request;
  private volatile StsAssumeRoleCredentialsProvider current;

  RoleSession(StsClient sts, AssumeRoleRequest request) {
    this.sts = sts;
    this.request = request;
    this.current = provider(sts, request);
  }

  private static StsAssumeRoleCredentialsProvider provider(
      StsClient sts, AssumeRoleRequest request) {
    return StsAssumeRoleCredentialsProvider.builder()
        .stsClient(sts)
        .refreshRequest(request)
        .prefetchTime(PREFETCH)
        .build();
  }

  @Override
  public AwsCredentials resolveCredentials() {
    return current.resolveCredentials();
  }

  @Override
  public void renew() {
    current = provider(sts, request);
  }
}
