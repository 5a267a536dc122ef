package dev.plumbline.collectors.aws.organizations;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Observation.From;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.EnabledServicePrincipal;
import software.amazon.awssdk.services.organizations.model.Organization;
import software.amazon.awssdk.services.organizations.model.PolicyTypeStatus;
import software.amazon.awssdk.services.organizations.model.PolicyTypeSummary;
import software.amazon.awssdk.services.organizations.model.Root;
import software.amazon.awssdk.services.organizations.model.Tag;

/**
 * The organization, read with the caller's credentials. Lines about an account lie in that
 * account's folder, all others in the caller's.
 */
public final class OrganizationsCollector implements Collector, AutoCloseable {

  private static final String ORGANIZATION = "organization";
  private static final String ROOTS = "organization roots";
  private static final String TREE = "organization tree";
  private static final String ACCOUNTS = "accounts";
  private static final String TAGS = "account tags";
  private static final String GUARDRAILS = "guardrails";
  private static final String STATEMENTS = "guardrail statements";
  private static final String TARGETS = "guardrail targets";
  private static final String DELEGATED = "delegated services";
  private static final String TRUSTED = "trusted services";

  private final String caller;
  private final OrganizationReader reader;
  private final Management management;
  private final Guardrails guardrails;
  private final Members members;

  public OrganizationsCollector(Clients clients) {
    this.caller = clients.caller();
    this.reader =
        new OrganizationReader(clients.ofCaller(OrganizationsClient.builder()), clients.calls());
    this.management = new Management(reader);
    this.guardrails = new Guardrails(reader);
    this.members = new Members(reader, caller);
  }

  @Override
  public List<CollectedSource> sources() {
    return List.of(
        source(ORGANIZATION, OrganizationReader.DESCRIBE),
        source(ROOTS, OrganizationReader.ROOTS),
        source(
            TREE,
            OrganizationReader.ROOTS,
            OrganizationReader.UNITS_IN,
            OrganizationReader.ACCOUNTS_IN),
        source(ACCOUNTS, OrganizationReader.ACCOUNTS),
        source(GUARDRAILS, OrganizationReader.POLICIES),
        source(STATEMENTS, OrganizationReader.POLICIES, OrganizationReader.POLICY),
        source(TARGETS, OrganizationReader.POLICIES, OrganizationReader.TARGETS),
        source(DELEGATED, OrganizationReader.ADMINISTRATORS, OrganizationReader.SERVICES),
        source(TRUSTED, OrganizationReader.TRUSTED),
        CollectedSource.of(TAGS, Reach.ACCOUNT, OrganizationReader.TAGS));
  }

  private static CollectedSource source(String name, String... operations) {
    return CollectedSource.of(name, Reach.ORGANIZATION, operations);
  }

  @Override
  public Reading read(Cell cell) {
    return switch (cell.source()) {
      case ORGANIZATION -> organization(cell);
      case ROOTS -> roots(cell);
      case TREE -> members.tree(cell);
      case ACCOUNTS -> members.accounts(cell);
      case TAGS -> tags(cell);
      case GUARDRAILS -> guardrails.list(cell);
      case STATEMENTS -> guardrails.statements(cell);
      case TARGETS -> guardrails.targets(cell);
      case DELEGATED -> delegated(cell);
      case TRUSTED -> trusted(cell);
      default -> throw new IllegalArgumentException(cell.source());
    };
  }

  /** All accounts that the list or the tree show; none when neither can be read. */
  public Set<String> accountIds() {
    return members.ids();
  }

  /** The organization's id; of an organization that nothing tells the id of, the caller's id. */
  public String organizationId() {
    return management.organization().orElse(caller);
  }

  /**
   * Whether the caller is known not to be the management account, and is one that a service is
   * delegated to, as far as AWS tells.
   *
   * @param service the service principal
   */
  public boolean isDelegate(String service) {
    return management.account().filter(account -> !account.equals(caller)).isPresent()
        && administrators().mayBeCaller(service);
  }

  private Reading organization(Cell cell) {
    Answer<Organization> answer = reader.organization();
    Organization organization = answer.value();
    Fields fields = fields();
    if (organization.featureSetAsString() != null) {
      fields.with("allFeatures", organization.featureSetAsString().equals("ALL"));
    }
    Gathering gathering = new Gathering(cell);
    gathering.add(ORGANIZATION, organizationId(), answer.from(), fields);
    String management = answer.part("Organization.MasterAccountId", Organization::masterAccountId);
    for (String account : members.ids()) {
      gathering.add(
          "account",
          account,
          account,
          answer.from(),
          fields().with("management", account.equals(management)));
    }
    return gathering.reading();
  }

  private Reading roots(Cell cell) {
    Listed<Root> roots = reader.roots();
    Gathering gathering = new Gathering(cell);
    gathering.fail(roots.gap());
    boolean enabled =
        roots.values().stream()
            .flatMap(root -> root.policyTypes().stream())
            .anyMatch(OrganizationsCollector::isEnabledGuardrailType);
    if (enabled || roots.gap().isEmpty()) {
      From from = roots.last().orElseThrow();
      gathering.add(
          ORGANIZATION, organizationId(), from, fields().with("guardrailsEnabled", enabled));
    }
    PolicyTypes.write(roots, gathering);
    return gathering.reading();
  }

  private static boolean isEnabledGuardrailType(PolicyTypeSummary type) {
    return "SERVICE_CONTROL_POLICY".equals(type.typeAsString())
        && type.status() == PolicyTypeStatus.ENABLED;
  }

  private Reading tags(Cell cell) {
    Listed<Tag> tags = reader.tagsOf(cell.account());
    Gathering gathering = new Gathering(cell);
    gathering.fail(tags.gap());
    Optional<String> environment = environment(tags.values());
    if (environment.isPresent() || tags.gap().isEmpty()) {
      From from = tags.last().orElseThrow();
      gathering.add(
          "account",
          cell.account(),
          from,
          fields().orAbsent("environment", environment.orElse(null)));
    }
    return gathering.reading();
  }

  private static Optional<String> environment(List<Tag> tags) {
    return Stream.of("environment", "env")
        .flatMap(key -> tags.stream().filter(tag -> key.equalsIgnoreCase(tag.key())))
        .map(Tag::value)
        .findFirst();
  }

  private Reading delegated(Cell cell) {
    Delegations delegations = reader.delegations();
    Gathering gathering = new Gathering(cell);
    gathering.fail(delegations.gap());
    delegations
        .from()
        .ifPresent(
            from ->
                gathering.add(
                    ORGANIZATION,
                    organizationId(),
                    from,
                    fields()
                        .texts("delegatedServices", List.copyOf(delegations.accounts().keySet()))));
    return gathering.reading();
  }

  private Reading trusted(Cell cell) {
    Listed<EnabledServicePrincipal> services = reader.trustedServices();
    Gathering gathering = new Gathering(cell);
    gathering.fail(services.gap());
    List<String> names =
        services.values().stream().map(EnabledServicePrincipal::servicePrincipal).sorted().toList();
    services
        .last()
        .ifPresent(
            from ->
                gathering.add(
                    ORGANIZATION,
                    organizationId(),
                    from,
                    fields().texts("trustedServices", names)));
    return gathering.reading();
  }

  /** Who administers services for the organization, for sources that only they can read. */
  public Administrators administrators() {
    return new Administrators(caller, reader);
  }

  @Override
  public void close() {
    reader.close();
  }
}
