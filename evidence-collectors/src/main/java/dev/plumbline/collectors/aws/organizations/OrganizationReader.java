package dev.plumbline.collectors.aws.organizations;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Calls;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.aws.client.Page;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.Account;
import software.amazon.awssdk.services.organizations.model.DelegatedAdministrator;
import software.amazon.awssdk.services.organizations.model.DelegatedService;
import software.amazon.awssdk.services.organizations.model.DescribeOrganizationResponse;
import software.amazon.awssdk.services.organizations.model.DescribePolicyResponse;
import software.amazon.awssdk.services.organizations.model.EnabledServicePrincipal;
import software.amazon.awssdk.services.organizations.model.Organization;
import software.amazon.awssdk.services.organizations.model.OrganizationalUnit;
import software.amazon.awssdk.services.organizations.model.PolicySummary;
import software.amazon.awssdk.services.organizations.model.PolicyTargetSummary;
import software.amazon.awssdk.services.organizations.model.PolicyType;
import software.amazon.awssdk.services.organizations.model.Root;
import software.amazon.awssdk.services.organizations.model.Tag;

/** The calls of AWS Organizations; what several sources need is asked once. */
final class OrganizationReader implements AutoCloseable {

  static final String DESCRIBE = "organizations:DescribeOrganization";
  static final String ROOTS = "organizations:ListRoots";
  static final String ACCOUNTS = "organizations:ListAccounts";
  static final String UNITS_IN = "organizations:ListOrganizationalUnitsForParent";
  static final String ACCOUNTS_IN = "organizations:ListAccountsForParent";
  static final String TAGS = "organizations:ListTagsForResource";
  static final String POLICIES = "organizations:ListPolicies";
  static final String POLICY = "organizations:DescribePolicy";
  static final String TARGETS = "organizations:ListTargetsForPolicy";
  static final String ADMINISTRATORS = "organizations:ListDelegatedAdministrators";
  static final String SERVICES = "organizations:ListDelegatedServicesForAccount";
  static final String TRUSTED = "organizations:ListAWSServiceAccessForOrganization";

  private final OrganizationsClient client;
  private final Calls calls;
  private final Once<Answer<Organization>> organization;
  private final Once<Listed<Root>> roots;
  private final Once<Listed<Account>> accounts;
  private final Once<Listed<PolicySummary>> policies;
  private final Once<Delegations> delegations;

  OrganizationReader(OrganizationsClient client, Calls calls) {
    this.client = client;
    this.calls = calls;
    this.organization = new Once<>(this::describe, answer -> true);
    this.roots = new Once<>(this::listRoots, OrganizationReader::isComplete);
    this.accounts = new Once<>(this::listAccounts, OrganizationReader::isComplete);
    this.policies = new Once<>(this::listPolicies, OrganizationReader::isComplete);
    this.delegations = new Once<>(() -> Delegations.of(this), known -> known.gap().isEmpty());
  }

  private static boolean isComplete(Listed<?> list) {
    return list.gap().isEmpty();
  }

  Answer<Organization> organization() {
    return organization.get();
  }

  Listed<Root> roots() {
    return roots.get();
  }

  Listed<Account> accounts() {
    return accounts.get();
  }

  /** The service control policies; policies of other types are not guardrails. */
  Listed<PolicySummary> policies() {
    return policies.get();
  }

  /** Which account administers which service. */
  Delegations delegations() {
    return delegations.get();
  }

  /** The same, asked for anew. */
  Listed<PolicySummary> policiesAgain() {
    return listPolicies();
  }

  private Answer<Organization> describe() {
    Answer<DescribeOrganizationResponse> answer =
        calls.call(DESCRIBE, client::describeOrganization);
    return new Answer<>(
        answer.part("Organization", DescribeOrganizationResponse::organization), answer.from());
  }

  private Listed<Root> listRoots() {
    return calls.list(
        ROOTS, client.listRootsPaginator(r -> {}), page -> Page.of(page.roots(), page.nextToken()));
  }

  private Listed<Account> listAccounts() {
    return calls.list(
        ACCOUNTS,
        client.listAccountsPaginator(r -> {}),
        page -> Page.of(page.accounts(), page.nextToken()));
  }

  private Listed<PolicySummary> listPolicies() {
    return calls.list(
        POLICIES,
        client.listPoliciesPaginator(r -> r.filter(PolicyType.SERVICE_CONTROL_POLICY)),
        page -> Page.of(page.policies(), page.nextToken()));
  }

  Listed<OrganizationalUnit> unitsIn(String parent) {
    return calls.list(
        UNITS_IN,
        client.listOrganizationalUnitsForParentPaginator(r -> r.parentId(parent)),
        page -> Page.of(page.organizationalUnits(), page.nextToken()));
  }

  Listed<Account> accountsIn(String parent) {
    return calls.list(
        ACCOUNTS_IN,
        client.listAccountsForParentPaginator(r -> r.parentId(parent)),
        page -> Page.of(page.accounts(), page.nextToken()));
  }

  Listed<Tag> tagsOf(String account) {
    return calls.list(
        TAGS,
        client.listTagsForResourcePaginator(r -> r.resourceId(account)),
        page -> Page.of(page.tags(), page.nextToken()));
  }

  Answer<DescribePolicyResponse> policy(String id) {
    return calls.call(POLICY, () -> client.describePolicy(r -> r.policyId(id)));
  }

  Listed<PolicyTargetSummary> targetsOf(String policy) {
    return calls.list(
        TARGETS,
        client.listTargetsForPolicyPaginator(r -> r.policyId(policy)),
        page -> Page.of(page.targets(), page.nextToken()));
  }

  Listed<DelegatedAdministrator> administrators() {
    return calls.list(
        ADMINISTRATORS,
        client.listDelegatedAdministratorsPaginator(r -> {}),
        page -> Page.of(page.delegatedAdministrators(), page.nextToken()));
  }

  Listed<DelegatedService> servicesOf(String administrator) {
    return calls.list(
        SERVICES,
        client.listDelegatedServicesForAccountPaginator(r -> r.accountId(administrator)),
        page -> Page.of(page.delegatedServices(), page.nextToken()));
  }

  Listed<EnabledServicePrincipal> trustedServices() {
    return calls.list(
        TRUSTED,
        client.listAWSServiceAccessForOrganizationPaginator(r -> {}),
        page -> Page.of(page.enabledServicePrincipals(), page.nextToken()));
  }

  @Override
  public void close() {
    client.close();
  }
}
