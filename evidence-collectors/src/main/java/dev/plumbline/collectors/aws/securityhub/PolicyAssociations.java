package dev.plumbline.collectors.aws.securityhub;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.aws.organizations.Administration;
import dev.plumbline.collectors.aws.organizations.Administrators;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.collectors.framework.SourceReader;
import dev.plumbline.engine.evidence.Cell;
import java.util.Optional;
import software.amazon.awssdk.services.securityhub.SecurityHubClient;
import software.amazon.awssdk.services.securityhub.model.ConfigurationPolicyAssociationSummary;

/**
 * The accounts and units that a configuration policy of Security Hub applies to. Only the home
 * Region of the central configuration tells, which nothing names: the first Region that answers.
 */
record PolicyAssociations(Clients clients, Administration administration) implements SourceReader {

  private static final String LIST = "securityhub:ListConfigurationPolicyAssociations";

  /** What every Region but the home Region answers to an administrator that may ask. */
  private static final String NOT_THE_HOME_REGION = "InvalidAccessException";

  @Override
  public CollectedSource source() {
    return CollectedSource.of(
        "policy associations", Reach.ORGANIZATION, Administrators.andFinding(LIST));
  }

  @Override
  public Reading read(Cell cell) {
    return administration.somewhere(
        cell,
        administration.administrators().of(SecurityHubCollector.SERVICE),
        this::read,
        failure -> failure.errorCode().equals(Optional.of(NOT_THE_HOME_REGION)));
  }

  private boolean read(Cell at, Gathering gathering) {
    try (SecurityHubClient hub = clients.of(at, SecurityHubClient.builder())) {
      Listed<ConfigurationPolicyAssociationSummary> associations =
          clients
              .calls()
              .list(
                  LIST,
                  hub.listConfigurationPolicyAssociationsPaginator(r -> {}),
                  page ->
                      Page.of(page.configurationPolicyAssociationSummaries(), page.nextToken()));
      associations.into(gathering, association -> add(association, gathering));
      return associations.last().isPresent();
    }
  }

  private static void add(
      Answer<ConfigurationPolicyAssociationSummary> listed, Gathering gathering) {
    ConfigurationPolicyAssociationSummary association = listed.value();
    gathering.add(
        "policy association",
        listed.part(
            "ConfigurationPolicyAssociationSummaries[].TargetId",
            ConfigurationPolicyAssociationSummary::targetId),
        listed.from(),
        fields()
            .orAbsent("target", association.targetId())
            .ifKnown("targetType", association.targetTypeAsString())
            .ifKnown("type", association.associationTypeAsString())
            .ifKnown("status", association.associationStatusAsString()));
  }
}
