package dev.plumbline.collectors.aws.ssm;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Calls;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import java.util.List;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.Association;
import software.amazon.awssdk.services.ssm.model.ComplianceSummaryItem;

/** What Systems Manager tells of each Region. */
public final class SystemsManagerCollector implements Collector {

  private static final String ASSOCIATIONS = "ssm:ListAssociations";
  private static final String SUMMARIES = "ssm:ListComplianceSummaries";
  private static final String INSTANCE_ASSOCIATIONS = "instance associations";
  private static final String COMPLIANCE_SUMMARIES = "compliance summaries";

  private final Clients clients;

  public SystemsManagerCollector(Clients clients) {
    this.clients = clients;
  }

  @Override
  public List<CollectedSource> sources() {
    return List.of(
        ManagedInstances.SOURCE,
        ManagedInstances.PATCHES,
        CollectedSource.of(INSTANCE_ASSOCIATIONS, Reach.REGION, ASSOCIATIONS),
        CollectedSource.of(COMPLIANCE_SUMMARIES, Reach.REGION, SUMMARIES));
  }

  @Override
  public Reading read(Cell cell) {
    Calls calls = clients.calls();
    try (SsmClient client = clients.of(cell, SsmClient.builder())) {
      return switch (cell.source()) {
        case INSTANCE_ASSOCIATIONS -> associations(cell, client, calls);
        case COMPLIANCE_SUMMARIES -> summaries(cell, client, calls);
        case ManagedInstances.PATCHES_NAME -> new ManagedInstances(client, calls).patches(cell);
        default -> new ManagedInstances(client, calls).read(cell);
      };
    }
  }

  private static Reading associations(Cell cell, SsmClient client, Calls calls) {
    return calls
        .list(
            ASSOCIATIONS,
            client.listAssociationsPaginator(r -> {}),
            page -> Page.of(page.associations(), page.nextToken()))
        .reading(
            cell,
            (each, gathering) ->
                gathering.add(
                    "instance association",
                    each.value().associationId(),
                    each.from(),
                    association(each.value())));
  }

  /** An association that never ran has neither a status nor a date. */
  private static Fields association(Association association) {
    return fields()
        .ifKnown("name", association.name())
        .orAbsent("lastRun", association.lastExecutionDate())
        .orAbsent(
            "status", association.overview() == null ? null : association.overview().status());
  }

  private static Reading summaries(Cell cell, SsmClient client, Calls calls) {
    return calls
        .list(
            SUMMARIES,
            client.listComplianceSummariesPaginator(r -> {}),
            page -> Page.of(page.complianceSummaryItems(), page.nextToken()))
        .reading(
            cell,
            (each, gathering) ->
                gathering.add(
                    "compliance summary",
                    each.value().complianceType(),
                    each.from(),
                    summary(each.value())));
  }

  private static Fields summary(ComplianceSummaryItem item) {
    Fields fields = fields().ifKnown("kind", item.complianceType());
    if (item.compliantSummary() != null) {
      fields.ifKnown("compliant", item.compliantSummary().compliantCount());
    }
    return item.nonCompliantSummary() == null
        ? fields
        : fields.ifKnown("nonCompliant", item.nonCompliantSummary().nonCompliantCount());
  }
}
