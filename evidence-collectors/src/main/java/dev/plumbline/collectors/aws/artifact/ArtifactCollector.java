package dev.plumbline.collectors.aws.artifact;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Calls;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import java.util.List;
import software.amazon.awssdk.services.artifact.ArtifactClient;
import software.amazon.awssdk.services.artifact.model.GetAccountSettingsResponse;
import software.amazon.awssdk.services.artifact.model.ReportSummary;

/**
 * The audit reports of AWS: which there are, and whether somebody is told of new ones. A report
 * itself is never fetched, as that accepts terms; that stays with a person.
 */
public final class ArtifactCollector implements Collector {

  private static final String REPORTS = "artifact:ListReports";
  private static final String SETTINGS = "artifact:GetAccountSettings";
  private static final String AUDIT_REPORTS = "audit reports";
  private static final String REPORT_NOTIFICATIONS = "report notifications";

  private final Clients clients;

  public ArtifactCollector(Clients clients) {
    this.clients = clients;
  }

  @Override
  public List<CollectedSource> sources() {
    return List.of(
        CollectedSource.of(AUDIT_REPORTS, Reach.ORGANIZATION, REPORTS),
        CollectedSource.of(REPORT_NOTIFICATIONS, Reach.ORGANIZATION, SETTINGS));
  }

  @Override
  public Reading read(Cell cell) {
    try (ArtifactClient client = clients.of(cell, ArtifactClient.builder())) {
      return cell.source().equals(AUDIT_REPORTS)
          ? reports(cell, client, clients.calls())
          : settings(cell, client, clients.calls());
    }
  }

  private static Reading reports(Cell cell, ArtifactClient client, Calls calls) {
    return calls
        .list(
            REPORTS,
            client.listReportsPaginator(r -> {}),
            page -> Page.of(page.reports(), page.nextToken()))
        .reading(
            cell,
            (report, gathering) ->
                gathering.add(
                    "audit report",
                    report.value().id() + "/" + report.value().version(),
                    report.from(),
                    described(report.value())));
  }

  private static Fields described(ReportSummary report) {
    return fields()
        .ifKnown("name", report.name())
        .ifKnown("series", report.series())
        .ifKnown("version", report.version() == null ? null : report.version().toString())
        .ifKnown("state", report.stateAsString())
        .orAbsent("periodEnd", report.periodEnd());
  }

  private static Reading settings(Cell cell, ArtifactClient client, Calls calls) {
    Answer<GetAccountSettingsResponse> answer =
        calls.call(SETTINGS, () -> client.getAccountSettings(r -> {}));
    String status =
        answer.part(
            "accountSettings.notificationSubscriptionStatus",
            r ->
                r.accountSettings() == null
                    ? null
                    : r.accountSettings().notificationSubscriptionStatusAsString());
    Gathering gathering = new Gathering(cell);
    gathering.add(
        "report subscription", "reports", answer.from(), fields().orAbsent("status", status));
    return gathering.reading();
  }
}
