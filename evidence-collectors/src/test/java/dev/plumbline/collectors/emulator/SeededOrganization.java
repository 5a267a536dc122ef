package dev.plumbline.collectors.emulator;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.account.AccountClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.guardduty.GuardDutyClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.OrganizationFeatureSet;
import software.amazon.awssdk.services.organizations.model.PolicyType;
import software.amazon.awssdk.services.securityhub.SecurityHubClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;

/**
 * An organization, made over the emulator's own API: a unit with one of two accounts, a guardrail,
 * a security contact, and in one account and Region a detector, a hub and a stack.
 *
 * @param payments the account with everything
 * @param search the account with nothing
 */
record SeededOrganization(String management, String payments, String search, String unit) {
  static final String REGION = "us-east-1";
  static final String ROLE = "Reader";
  static final AwsBasicCredentials KEY = AwsBasicCredentials.create("AKIAMANAGEMENT", "secret");

  private static final String GUARDRAIL =
      "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"*\","
          + "\"Resource\":\"*\",\"Condition\":{\"StringLike\":"
          + "{\"aws:PrincipalArn\":\"arn:aws:iam::*:root\"}}}]}";
  private static final String TEMPLATE =
      "{\"Resources\":{\"Topic\":{\"Type\":\"AWS::SNS::Topic\"}}}";

  static SeededOrganization in(URI endpoint) {
    AwsCredentialsProvider own = StaticCredentialsProvider.create(KEY);
    try (OrganizationsClient organizations = client(OrganizationsClient.builder(), endpoint, own);
        AccountClient accounts = client(AccountClient.builder(), endpoint, own)) {
      String management =
          organizations
              .createOrganization(r -> r.featureSet(OrganizationFeatureSet.ALL))
              .organization()
              .masterAccountId();
      String root = organizations.listRoots(r -> {}).roots().get(0).id();
      String unit =
          organizations
              .createOrganizationalUnit(r -> r.parentId(root).name("Workloads"))
              .organizationalUnit()
              .id();
      String payments = account(organizations, "payments");
      String search = account(organizations, "search");
      organizations.moveAccount(
          r -> r.accountId(payments).sourceParentId(root).destinationParentId(unit));
      organizations.enablePolicyType(
          r -> r.rootId(root).policyType(PolicyType.SERVICE_CONTROL_POLICY));
      String guardrail =
          organizations
              .createPolicy(
                  r ->
                      r.name("DenyRoot")
                          .description("no root")
                          .type(PolicyType.SERVICE_CONTROL_POLICY)
                          .content(GUARDRAIL))
              .policy()
              .policySummary()
              .id();
      organizations.attachPolicy(r -> r.policyId(guardrail).targetId(unit));
      accounts.putAlternateContact(
          r ->
              r.accountId(payments)
                  .alternateContactType("SECURITY")
                  .name("Security")
                  .title("Lead")
                  .emailAddress("security@example.com")
                  .phoneNumber("+1 555 0100"));
      seed(endpoint, assumed(endpoint, payments));
      return new SeededOrganization(management, payments, search, unit);
    }
  }

  private static String account(OrganizationsClient organizations, String name) {
    return organizations
        .createAccount(r -> r.accountName(name).email(name + "@example.com"))
        .createAccountStatus()
        .accountId();
  }

  /** The credentials of the role of an account. */
  static AwsCredentialsProvider assumed(URI endpoint, String account) {
    try (StsClient sts =
        client(StsClient.builder(), endpoint, StaticCredentialsProvider.create(KEY))) {
      Credentials credentials =
          sts.assumeRole(
                  r -> r.roleArn("arn:aws:iam::" + account + ":role/" + ROLE).roleSessionName("s"))
              .credentials();
      return StaticCredentialsProvider.create(
          AwsSessionCredentials.create(
              credentials.accessKeyId(),
              credentials.secretAccessKey(),
              credentials.sessionToken()));
    }
  }

  private static void seed(URI endpoint, AwsCredentialsProvider credentials) {
    try (GuardDutyClient guardDuty = client(GuardDutyClient.builder(), endpoint, credentials);
        SecurityHubClient hub = client(SecurityHubClient.builder(), endpoint, credentials);
        CloudFormationClient stacks =
            client(CloudFormationClient.builder(), endpoint, credentials)) {
      guardDuty.createDetector(r -> r.enable(true));
      hub.enableSecurityHub(r -> {});
      stacks.createStack(r -> r.stackName("baseline").templateBody(TEMPLATE));
    }
  }

  static <B extends AwsClientBuilder<B, C>, C> C client(
      B builder, URI endpoint, AwsCredentialsProvider credentials) {
    return builder
        .region(Region.of(REGION))
        .endpointOverride(endpoint)
        .credentialsProvider(credentials)
        .build();
  }
}
