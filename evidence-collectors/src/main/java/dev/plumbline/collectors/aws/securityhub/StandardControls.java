package dev.plumbline.collectors.aws.securityhub;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Calls;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.aws.organizations.Administration;
import dev.plumbline.collectors.aws.organizations.Administrators;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.FreeText;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.collectors.framework.SourceReader;
import dev.plumbline.engine.evidence.Cell;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.securityhub.SecurityHubClient;
import software.amazon.awssdk.services.securityhub.model.SecurityControlDefinition;
import software.amazon.awssdk.services.securityhub.model.StandardsControlAssociationSummary;

/**
 * Which controls are on in which standards, in the account that administers Security Hub: one call
 * a control and Region, which is too many for every account.
 */
record StandardControls(Clients clients, Administration administration) implements SourceReader {

  private static final String DEFINITIONS = "securityhub:ListSecurityControlDefinitions";
  private static final String ASSOCIATIONS = "securityhub:ListStandardsControlAssociations";
  private static final int PAGE = 100;

  @Override
  public CollectedSource source() {
    return CollectedSource.of(
        "standard controls",
        Reach.ORGANIZATION,
        Administrators.andFinding(DEFINITIONS, ASSOCIATIONS));
  }

  @Override
  public Reading read(Cell cell) {
    return administration.everywhere(
        cell, administration.administrators().of(SecurityHubCollector.SERVICE), this::read);
  }

  private boolean read(Cell at, Gathering gathering) {
    try (SecurityHubClient hub = clients.of(at, SecurityHubClient.builder())) {
      Calls calls = clients.calls();
      calls
          .list(
              DEFINITIONS,
              hub.listSecurityControlDefinitionsPaginator(r -> r.maxResults(PAGE)),
              page -> Page.of(page.securityControlDefinitions(), page.nextToken()))
          .into(gathering, control -> associations(control, at, hub, gathering));
      return true;
    }
  }

  private void associations(
      Answer<SecurityControlDefinition> control,
      Cell at,
      SecurityHubClient hub,
      Gathering gathering) {
    String id =
        control.part(
            "SecurityControlDefinitions[].SecurityControlId",
            SecurityControlDefinition::securityControlId);
    String severity = control.value().severityRatingAsString();
    clients
        .calls()
        .list(
            ASSOCIATIONS,
            hub.listStandardsControlAssociationsPaginator(
                r -> r.securityControlId(id).maxResults(PAGE)),
            page -> Page.of(page.standardsControlAssociationSummaries(), page.nextToken()))
        .into(gathering, association -> add(association, id, severity, at, gathering));
  }

  private static void add(
      Answer<StandardsControlAssociationSummary> listed,
      String control,
      @Nullable String severity,
      Cell at,
      Gathering gathering) {
    StandardsControlAssociationSummary association = listed.value();
    String standard =
        listed.part(
            "StandardsControlAssociationSummaries[].StandardsArn",
            StandardsControlAssociationSummary::standardsArn);
    Fields fields =
        fields()
            .orAbsent("control", control)
            .orAbsent("region", at.region())
            .orAbsent("standard", standard)
            .ifKnown("severity", severity)
            .ifKnown("status", association.associationStatusAsString())
            .texts("requirements", association.relatedRequirements())
            .orAbsent("reason", FreeText.of(association.updatedReason()))
            .orAbsent("updated", association.updatedAt());
    gathering.add(
        "standard control",
        String.join("/", at.account(), at.region(), control, standard),
        listed.from(),
        fields);
  }
}
