package dev.plumbline.collectors.aws;

import dev.plumbline.collectors.aws.accessanalyzer.AccessAnalyzerCollector;
import dev.plumbline.collectors.aws.account.AccountCollector;
import dev.plumbline.collectors.aws.artifact.ArtifactCollector;
import dev.plumbline.collectors.aws.client.Calls;
import dev.plumbline.collectors.aws.client.ClientFactory;
import dev.plumbline.collectors.aws.client.ClientSettings;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.OperationRates;
import dev.plumbline.collectors.aws.cloudformation.CloudFormationCollector;
import dev.plumbline.collectors.aws.cloudtrail.CloudTrailCollector;
import dev.plumbline.collectors.aws.cloudwatch.CloudWatchCollector;
import dev.plumbline.collectors.aws.codebuild.CodeBuildCollector;
import dev.plumbline.collectors.aws.codepipeline.CodePipelineCollector;
import dev.plumbline.collectors.aws.config.ConfigCollector;
import dev.plumbline.collectors.aws.controlcatalog.ControlCatalogCollector;
import dev.plumbline.collectors.aws.controltower.ControlTowerCollector;
import dev.plumbline.collectors.aws.ecr.EcrCollector;
import dev.plumbline.collectors.aws.events.EventBridgeCollector;
import dev.plumbline.collectors.aws.guardduty.GuardDutyCollector;
import dev.plumbline.collectors.aws.health.HealthCollector;
import dev.plumbline.collectors.aws.iam.IamCollector;
import dev.plumbline.collectors.aws.imagebuilder.ImageBuilderCollector;
import dev.plumbline.collectors.aws.inspector.InspectorCollector;
import dev.plumbline.collectors.aws.logs.CloudWatchLogsCollector;
import dev.plumbline.collectors.aws.notifications.NotificationsCollector;
import dev.plumbline.collectors.aws.organizations.Administration;
import dev.plumbline.collectors.aws.organizations.OrganizationsCollector;
import dev.plumbline.collectors.aws.securityhub.SecurityHubCollector;
import dev.plumbline.collectors.aws.shield.ShieldCollector;
import dev.plumbline.collectors.aws.sns.SnsCollector;
import dev.plumbline.collectors.aws.ssm.SystemsManagerCollector;
import dev.plumbline.collectors.aws.sts.Role;
import dev.plumbline.collectors.aws.sts.Sessions;
import dev.plumbline.collectors.aws.tagging.TaggingCollector;
import dev.plumbline.collectors.aws.trustedadvisor.TrustedAdvisorCollector;
import dev.plumbline.collectors.aws.waf.WafCollector;
import dev.plumbline.collectors.aws.wellarchitected.WellArchitectedCollector;
import dev.plumbline.collectors.framework.Access;
import dev.plumbline.collectors.framework.AccessKey;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Estate;
import dev.plumbline.collectors.framework.Limits;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.collectors.framework.ScopeCollector;
import dev.plumbline.collectors.permissions.SessionPolicy;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** An AWS organization, seen from one account of it, in some Regions. */
public final class AwsEstate implements Estate {

  private final ClientFactory factory;
  private final Sessions sessions;
  private final OrganizationsCollector organizations;
  private final AccountCollector accounts;
  private final List<Collector> collectors;
  private final boolean narrowed;

  /**
   * Asks AWS whose credentials these are.
   *
   * @param regions the Regions of the collection
   * @throws ReadFailure when AWS does not tell
   */
  public AwsEstate(Access access, Limits limits, List<String> regions, Clock clock) {
    this.narrowed = access.narrowed();
    this.factory =
        new ClientFactory(new ClientSettings(access.endpoint(), access.homeRegion(), limits));
    Calls calls =
        new Calls(new OperationRates(limits.budgetShare()), clock, limits.attemptTimeout());
    this.sessions = new Sessions(factory, own(access), role(access), calls);
    Clients clients = new Clients(factory, sessions, calls);
    try {
      this.organizations = new OrganizationsCollector(clients);
      this.accounts = new AccountCollector(clients);
    } catch (ReadFailure stranger) {
      sessions.close();
      factory.close();
      throw stranger;
    }
    Administration administration =
        new Administration(organizations.administrators(), regions, access.ownRegion());
    this.collectors =
        List.of(
            organizations,
            accounts,
            new ScopeCollector(regions, clock),
            new IamCollector(clients, organizations::organizationId),
            new ConfigCollector(clients, administration),
            new SecurityHubCollector(clients, administration),
            new GuardDutyCollector(clients, administration),
            new CloudTrailCollector(clients, regions),
            new CloudFormationCollector(clients, organizations::isDelegate),
            new CodePipelineCollector(clients),
            new CodeBuildCollector(clients),
            new EventBridgeCollector(clients),
            new CloudWatchCollector(clients),
            new CloudWatchLogsCollector(clients),
            new SnsCollector(clients),
            new NotificationsCollector(clients),
            new EcrCollector(clients),
            new ImageBuilderCollector(clients),
            new SystemsManagerCollector(clients),
            new ArtifactCollector(clients),
            new WellArchitectedCollector(clients),
            new TaggingCollector(clients),
            new InspectorCollector(clients, administration),
            new AccessAnalyzerCollector(clients),
            new ControlTowerCollector(clients, administration),
            new ControlCatalogCollector(clients),
            new ShieldCollector(clients),
            new WafCollector(clients),
            new TrustedAdvisorCollector(clients),
            new HealthCollector(clients));
  }

  /** Lets the roles of accounts do no more than read the sources that are chosen. */
  public void narrowTo(Predicate<CollectedSource> chosen) {
    if (narrowed) {
      sessions.narrow(
          SessionPolicy.of(
              collectors.stream()
                  .flatMap(collector -> collector.sources().stream())
                  .filter(source -> source.reach() != Reach.ORGANIZATION)
                  .filter(chosen)
                  .flatMap(source -> source.operations().stream())
                  .toList()));
    }
  }

  private static Role role(Access access) {
    return new Role(access.roleName(), access.externalId(), access.sessionName());
  }

  /** The credentials that a collection starts with. */
  public static AwsCredentialsProvider own(Access access) {
    return access
        .credentials()
        .<AwsCredentialsProvider>map(key -> StaticCredentialsProvider.create(credentials(key)))
        .orElseGet(
            () ->
                DefaultCredentialsProvider.builder()
                    .profileName(access.profile().orElse(null))
                    .build());
  }

  private static AwsCredentials credentials(AccessKey key) {
    return key.sessionToken()
        .<AwsCredentials>map(token -> AwsSessionCredentials.create(key.id(), key.secret(), token))
        .orElseGet(() -> AwsBasicCredentials.create(key.id(), key.secret()));
  }

  /** The ARN of the caller, for the snapshot's manifest. */
  public String callerArn() {
    return sessions.callerArn();
  }

  @Override
  public String caller() {
    return sessions.caller();
  }

  @Override
  public Set<String> accounts() {
    return organizations.accountIds();
  }

  @Override
  public List<Collector> collectors() {
    return collectors;
  }

  @Override
  public Set<String> closedRegions(String account) {
    return accounts.closedRegions(account);
  }

  @Override
  public void leave(String account) {
    accounts.forget(account);
    sessions.forget(account);
  }

  @Override
  public void close() {
    organizations.close();
    accounts.close();
    sessions.close();
    factory.close();
  }
}
