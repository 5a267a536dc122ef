package dev.plumbline.collectors.aws.inspector;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.collectors.framework.SourceReader;
import dev.plumbline.engine.evidence.Cell;
import software.amazon.awssdk.services.inspector2.Inspector2Client;
import software.amazon.awssdk.services.inspector2.model.CoverageStringComparison;
import software.amazon.awssdk.services.inspector2.model.CoverageStringFilter;
import software.amazon.awssdk.services.inspector2.model.CoveredResource;

/**
 * The resources that Inspector knows in an account and Region, and whether it scans them. An
 * administrator is told about all accounts, so the account's own are asked for by name.
 */
record ScanCoverage(Clients clients) implements SourceReader {

  private static final String LIST = "inspector2:ListCoverage";
  private static final int PAGE = 200;

  @Override
  public CollectedSource source() {
    return CollectedSource.of("scan coverage", Reach.REGION, LIST);
  }

  @Override
  public Reading read(Cell cell) {
    CoverageStringFilter own =
        CoverageStringFilter.builder()
            .comparison(CoverageStringComparison.EQUALS)
            .value(cell.account())
            .build();
    try (Inspector2Client inspector = clients.of(cell, Inspector2Client.builder())) {
      Gathering gathering = new Gathering(cell);
      clients
          .calls()
          .list(
              LIST,
              inspector.listCoveragePaginator(
                  r -> r.filterCriteria(f -> f.accountId(own)).maxResults(PAGE)),
              page -> Page.of(page.coveredResources(), page.nextToken()))
          .into(gathering, resource -> add(resource, gathering));
      return gathering.reading();
    }
  }

  private static void add(Answer<CoveredResource> resource, Gathering gathering) {
    CoveredResource value = resource.value();
    Fields fields =
        fields()
            .ifKnown("resource", value.resourceId())
            .ifKnown("type", value.resourceTypeAsString())
            .ifKnown("scan", value.scanTypeAsString());
    if (value.scanStatus() != null) {
      fields
          .ifKnown("status", value.scanStatus().statusCodeAsString())
          .ifKnown("reason", value.scanStatus().reasonAsString());
    }
    gathering.add(
        "scanned resource",
        String.join(
            "/",
            String.valueOf(value.resourceTypeAsString()),
            String.valueOf(value.resourceId()),
            String.valueOf(value.scanTypeAsString())),
        resource.from(),
        fields);
  }
}
