package dev.plumbline.collectors.aws.config;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.aws.organizations.Administration;
import dev.plumbline.collectors.aws.organizations.Administrators;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.collectors.framework.SourceReader;
import dev.plumbline.engine.evidence.Cell;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.config.ConfigClient;
import software.amazon.awssdk.services.config.model.OrganizationConformancePack;
import software.amazon.awssdk.services.config.model.OrganizationConformancePackStatus;

/** The conformance packs that are deployed to the whole organization, and how that went. */
record OrganizationConformancePacks(Clients clients, Administration administration)
    implements SourceReader {

  private static final String PACKS = "config:DescribeOrganizationConformancePacks";
  private static final String STATUSES = "config:DescribeOrganizationConformancePackStatuses";
  private static final String SERVICE = "config-multiaccountsetup.amazonaws.com";

  @Override
  public CollectedSource source() {
    return CollectedSource.of(
        "organization conformance packs",
        Reach.ORGANIZATION,
        Administrators.andFinding(PACKS, STATUSES));
  }

  @Override
  public Reading read(Cell cell) {
    return administration.everywhere(
        cell, administration.administrators().andCaller(SERVICE), this::read);
  }

  private boolean read(Cell at, Gathering gathering) {
    try (ConfigClient config = clients.of(at, ConfigClient.builder())) {
      Listed<OrganizationConformancePack> packs =
          clients
              .calls()
              .list(
                  PACKS,
                  config.describeOrganizationConformancePacksPaginator(r -> {}),
                  page -> Page.of(page.organizationConformancePacks(), page.nextToken()));
      Map<String, String> statuses =
          packs.items().isEmpty() ? Map.of() : statuses(config, gathering);
      packs.into(gathering, pack -> add(pack, statuses, at, gathering));
      return true;
    }
  }

  private Map<String, String> statuses(ConfigClient config, Gathering gathering) {
    Listed<OrganizationConformancePackStatus> listed =
        clients
            .calls()
            .list(
                STATUSES,
                config.describeOrganizationConformancePackStatusesPaginator(r -> {}),
                page -> Page.of(page.organizationConformancePackStatuses(), page.nextToken()));
    gathering.fail(listed.gap());
    Map<String, String> statuses = new TreeMap<>();
    for (OrganizationConformancePackStatus each : listed.values()) {
      if (each.organizationConformancePackName() != null && each.statusAsString() != null) {
        statuses.put(each.organizationConformancePackName(), each.statusAsString());
      }
    }
    return statuses;
  }

  private static void add(
      Answer<OrganizationConformancePack> pack,
      Map<String, String> statuses,
      Cell at,
      Gathering gathering) {
    String name =
        pack.part(
            "OrganizationConformancePacks[].OrganizationConformancePackName",
            OrganizationConformancePack::organizationConformancePackName);
    Fields fields =
        fields()
            .orAbsent("name", name)
            .orAbsent("region", at.region())
            .texts("excludedAccounts", pack.value().excludedAccounts())
            .ifKnown("status", statuses.get(name));
    gathering.add(
        "organization conformance pack",
        String.join("/", at.account(), at.region(), name),
        pack.from(),
        fields);
  }
}
