package dev.plumbline.collectors.aws.iam;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.NothingThere;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Observation.From;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AssignmentStatusType;
import software.amazon.awssdk.services.iam.model.GetAccountSummaryResponse;
import software.amazon.awssdk.services.iam.model.ListOrganizationsFeaturesResponse;
import software.amazon.awssdk.services.iam.model.VirtualMFADevice;

/** The root users of accounts, and how root access is managed in the organization. */
public final class IamCollector implements Collector {

  private static final String SUMMARY = "iam:GetAccountSummary";
  private static final String DEVICES = "iam:ListVirtualMFADevices";
  private static final String FEATURES = "iam:ListOrganizationsFeatures";
  private static final String ACCOUNT_SUMMARY = "account summary";
  private static final String CREDENTIAL_REPORT = "credential report";
  private static final String VIRTUAL_MFA_DEVICES = "virtual MFA devices";
  private static final String ROOT_ACCESS = "root access";
  private static final String ROOT_USER = "root user";
  private static final String ROOT = "root";

  private final Clients clients;
  private final Supplier<String> organizationId;

  /**
   * @param organizationId tells the id of the organization's lines
   */
  public IamCollector(Clients clients, Supplier<String> organizationId) {
    this.clients = clients;
    this.organizationId = organizationId;
  }

  @Override
  public List<CollectedSource> sources() {
    return List.of(
        CollectedSource.of(ROOT_ACCESS, Reach.ORGANIZATION, FEATURES),
        CollectedSource.of(ACCOUNT_SUMMARY, Reach.ACCOUNT, SUMMARY),
        CollectedSource.of(
            CREDENTIAL_REPORT, Reach.ACCOUNT, CredentialReports.GENERATE, CredentialReports.GET),
        CollectedSource.of(VIRTUAL_MFA_DEVICES, Reach.ACCOUNT, DEVICES));
  }

  @Override
  public Reading read(Cell cell) {
    try (IamClient iam = clients.of(cell, IamClient.builder())) {
      return switch (cell.source()) {
        case ACCOUNT_SUMMARY -> accountSummary(cell, iam);
        case CREDENTIAL_REPORT -> credentialReport(cell, iam);
        case VIRTUAL_MFA_DEVICES -> virtualDevices(cell, iam);
        case ROOT_ACCESS -> rootAccess(cell, iam);
        default -> throw new IllegalArgumentException(cell.source());
      };
    }
  }

  private Reading accountSummary(Cell cell, IamClient iam) {
    Answer<GetAccountSummaryResponse> answer =
        clients.calls().call(SUMMARY, iam::getAccountSummary);
    Map<String, Integer> summary =
        answer.part("SummaryMap", r -> r.hasSummaryMap() ? r.summaryMapAsStrings() : null);
    Gathering gathering = new Gathering(cell);
    gathering.add(ROOT_USER, ROOT, answer.from(), new RootSummary(summary).fields());
    return gathering.reading();
  }

  private Reading credentialReport(Cell cell, IamClient iam) {
    CredentialReports reports = new CredentialReports(iam, clients.calls(), clients.limits());
    Answer<RootRow> root = reports.root();
    Gathering gathering = new Gathering(cell);
    gathering.add(ROOT_USER, ROOT, root.from(), root.value().fields());
    return gathering.reading();
  }

  private Reading virtualDevices(Cell cell, IamClient iam) {
    Listed<VirtualMFADevice> devices =
        clients
            .calls()
            .list(
                DEVICES,
                iam.listVirtualMFADevicesPaginator(
                    r -> r.assignmentStatus(AssignmentStatusType.ASSIGNED)),
                page -> Page.of(page.virtualMFADevices(), page.isTruncated(), page.marker()));
    boolean found = devices.values().stream().anyMatch(IamCollector::isOfRoot);
    Gathering gathering = new Gathering(cell);
    gathering.fail(devices.gap());
    if (found || devices.gap().isEmpty()) {
      From from = devices.last().orElseThrow();
      gathering.add(ROOT_USER, ROOT, from, fields().with("virtualMfa", found));
    }
    return gathering.reading();
  }

  private static boolean isOfRoot(VirtualMFADevice device) {
    boolean assigned = device.user() != null && device.user().arn() != null;
    return assigned
        ? device.user().arn().endsWith(":root")
        : String.valueOf(device.serialNumber()).endsWith(":mfa/root-account-mfa-device");
  }

  private Reading rootAccess(Cell cell, IamClient iam) {
    Gathering gathering = new Gathering(cell);
    try {
      Answer<ListOrganizationsFeaturesResponse> answer =
          clients.calls().call(FEATURES, () -> iam.listOrganizationsFeatures(r -> {}));
      gathering.add(
          "organization",
          organizationId.get(),
          answer.from(),
          features(answer.value().enabledFeaturesAsStrings()));
    } catch (NothingThere none) {
      gathering.add("organization", organizationId.get(), none.from(), features(List.of()));
    }
    return gathering.reading();
  }

  private static Fields features(List<String> names) {
    return fields().texts("rootAccessFeatures", names.stream().sorted().toList());
  }
}
