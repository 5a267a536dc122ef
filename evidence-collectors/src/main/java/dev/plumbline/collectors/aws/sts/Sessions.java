package dev.plumbline.collectors.aws.sts;

import dev.plumbline.collectors.aws.client.AccountCredentials;
import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Calls;
import dev.plumbline.collectors.aws.client.ClientFactory;
import dev.plumbline.collectors.framework.Failure;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.engine.evidence.Cause;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/**
 * The credentials of every account: the caller's own for its account, an assumed role for the
 * others. Each is used only after {@code sts:GetCallerIdentity} has named the expected account.
 */
public final class Sessions implements AccountCredentials, AutoCloseable {

  private static final String ASSUME = "sts:AssumeRole";
  private static final String IDENTITY = "sts:GetCallerIdentity";

  private static final int SECONDS = 3600;

  private final ClientFactory factory;
  private final AwsCredentialsProvider own;
  private final Role role;
  private final Calls calls;
  private final StsClient sts;
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private final Map<String, Object> doors = new ConcurrentHashMap<>();
  private @Nullable GetCallerIdentityResponse identity;
  private volatile @Nullable String policy;

  public Sessions(ClientFactory factory, AwsCredentialsProvider own, Role role, Calls calls) {
    this.factory = factory;
    this.own = own;
    this.role = role;
    this.calls = calls;
    this.sts = factory.client(StsClient.builder(), own, factory.homeRegion());
  }

  /**
   * Lets roles that are assumed from now on do no more than a policy says.
   *
   * @param sessionPolicy an IAM policy as JSON, of at most 2,048 characters
   */
  public void narrow(String sessionPolicy) {
    policy = sessionPolicy;
  }

  @Override
  public String caller() {
    return identity().account();
  }

  /** The ARN of the caller, for the snapshot's manifest. */
  public String callerArn() {
    return identity().arn();
  }

  private synchronized GetCallerIdentityResponse identity() {
    GetCallerIdentityResponse known = identity;
    if (known == null) {
      known = ask(own).value();
      identity = known;
    }
    return known;
  }

  /** A role that is refused is not asked for again; one that was lost by a crash is. */
  @Override
  public AwsCredentialsProvider of(String account) {
    if (account.equals(caller())) {
      return own;
    }
    Session session = session(account);
    if (session.failure().isPresent()) {
      Failure failure = session.failure().get();
      if (failure.cause().reason() == Cause.Reason.CRASHED) {
        sessions.remove(account, session);
      }
      throw new ReadFailure(failure);
    }
    return session.credentials();
  }

  /** Opened once; an account that gives no answer holds up nobody who asks for another. */
  private Session session(String account) {
    synchronized (doors.computeIfAbsent(account, id -> new Object())) {
      Session known = sessions.get(account);
      if (known == null) {
        known = open(account);
        sessions.put(account, known);
      }
      return known;
    }
  }

  private Session open(String account) {
    RoleSession assumed = new RoleSession(sts, assumeRole(account));
    try {
      calls.answerOf(ASSUME, assumed::resolveCredentials);
      Answer<GetCallerIdentityResponse> answer = ask(assumed);
      return account.equals(answer.value().account())
          ? new Session(assumed, Optional.empty())
          : new Session(assumed, Optional.of(stranger(account, answer)));
    } catch (ReadFailure failed) {
      return new Session(assumed, Optional.of(explained(failed.failure())));
    }
  }

  /** STS refuses a role that is not there and one that asks for another external id alike. */
  private Failure explained(Failure failure) {
    Cause cause = failure.cause();
    if (cause.reason() != Cause.Reason.DENIED || !cause.detail().startsWith(ASSUME + " ")) {
      return failure;
    }
    String detail =
        "%s: the role %s is not there, does not trust %s, or asks for an external id %s"
            .formatted(
                cause.detail(),
                role.name(),
                caller(),
                role.externalId().isPresent()
                    ? "other than the one that was given"
                    : "and none was given");
    return new Failure(new Cause(cause.reason(), detail), failure.errorCode(), failure.requestId());
  }

  private AssumeRoleRequest assumeRole(String account) {
    return AssumeRoleRequest.builder()
        .roleArn(role.arn(partition(), account))
        .roleSessionName(role.sessionName())
        .externalId(role.externalId().orElse(null))
        .policy(policy)
        .durationSeconds(SECONDS)
        .build();
  }

  private Answer<GetCallerIdentityResponse> ask(AwsCredentialsProvider credentials) {
    try (StsClient client =
        factory.client(StsClient.builder(), credentials, factory.homeRegion())) {
      Answer<GetCallerIdentityResponse> answer = calls.call(IDENTITY, client::getCallerIdentity);
      answer.part("Account", GetCallerIdentityResponse::account);
      answer.part("Arn", GetCallerIdentityResponse::arn);
      return answer;
    }
  }

  private static Failure stranger(String account, Answer<GetCallerIdentityResponse> answer) {
    String detail =
        IDENTITY + " named account " + answer.value().account() + " instead of " + account;
    return new Failure(
        new Cause(Cause.Reason.CREDENTIALS, detail),
        Optional.empty(),
        Optional.of(answer.from().requestId()));
  }

  private String partition() {
    String[] parts = callerArn().split(":", 3);
    return parts.length > 1 ? parts[1] : "aws";
  }

  @Override
  public void forget(String account) {
    sessions.remove(account);
  }

  @Override
  public void close() {
    sts.close();
  }

  private record Session(AwsCredentialsProvider credentials, Optional<Failure> failure) {}
}
