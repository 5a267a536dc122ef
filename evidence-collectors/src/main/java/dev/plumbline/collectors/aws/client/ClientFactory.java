package dev.plumbline.collectors.aws.client;

import dev.plumbline.collectors.framework.Limits;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/** Makes SDK clients with time limits, an explicit retry mode and the guard of answers. */
public final class ClientFactory implements AutoCloseable {

  private final ClientSettings settings;
  private final SdkHttpClient http;
  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);

  public ClientFactory(ClientSettings settings) {
    this.settings = settings;
    Limits limits = settings.limits();
    this.http =
        UrlConnectionHttpClient.builder()
            .connectionTimeout(limits.attemptTimeout())
            .socketTimeout(limits.attemptTimeout())
            .build();
  }

  public String homeRegion() {
    return settings.homeRegion();
  }

  public Limits limits() {
    return settings.limits();
  }

  /** A client for one Region; closing it leaves the others be. */
  public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(
      B builder, AwsCredentialsProvider credentials, String region) {
    return client(builder, credentials, region, http);
  }

  /** A client that sends its requests by another HTTP client. */
  public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(
      B builder, AwsCredentialsProvider credentials, String region, SdkHttpClient by) {
    builder
        .httpClient(by)
        .region(Region.of(region))
        .credentialsProvider(credentials)
        .overrideConfiguration(override(credentials));
    settings.endpoint().ifPresent(builder::endpointOverride);
    return builder.build();
  }

  private ClientOverrideConfiguration override(AwsCredentialsProvider credentials) {
    ClientOverrideConfiguration.Builder override = ClientOverrideConfiguration.builder();
    if (credentials instanceof RenewableCredentials renewable) {
      override.addExecutionInterceptor(new ExpiredSession(renewable));
    }
    return override
        .apiCallTimeout(settings.limits().callTimeout())
        .apiCallAttemptTimeout(settings.limits().attemptTimeout())
        .scheduledExecutorService(timer)
        .retryStrategy(retries())
        .addExecutionInterceptor(new AnswerGuard())
        .build();
  }

  private RetryStrategy retries() {
    Limits limits = settings.limits();
    BackoffStrategy backoff =
        BackoffStrategy.exponentialDelay(limits.backoffBase(), limits.backoffMaximum());
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .maxAttempts(limits.attempts())
        .backoffStrategy(backoff)
        .throttlingBackoffStrategy(backoff)
        .build();
  }

  @Override
  public void close() {
    http.close();
    timer.shutdownNow();
  }
}
