package dev.plumbline.collectors.aws.securityhub;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Moments;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.collectors.framework.SourceReader;
import dev.plumbline.engine.evidence.Cell;
import software.amazon.awssdk.services.securityhub.SecurityHubClient;
import software.amazon.awssdk.services.securityhub.model.AwsSecurityFinding;
import software.amazon.awssdk.services.securityhub.model.AwsSecurityFindingFilters;
import software.amazon.awssdk.services.securityhub.model.StringFilter;
import software.amazon.awssdk.services.securityhub.model.StringFilterComparison;

/**
 * The failed controls of an account and Region. An administrator, and the home Region of an
 * aggregation, are told about others too, so the cell's own are asked for by name.
 */
record SecurityFindings(Clients clients) implements SourceReader {

  private static final String GET = "securityhub:GetFindings";
  private static final int PAGE = 100;

  @Override
  public CollectedSource source() {
    return CollectedSource.of("security findings", Reach.REGION, GET);
  }

  @Override
  public Reading read(Cell cell) {
    try (SecurityHubClient hub = clients.of(cell, SecurityHubClient.builder())) {
      Gathering gathering = new Gathering(cell);
      clients
          .calls()
          .list(
              GET,
              hub.getFindingsPaginator(r -> r.filters(failed(cell)).maxResults(PAGE)),
              page -> Page.of(page.findings(), page.nextToken()))
          .into(gathering, finding -> add(finding, gathering));
      return gathering.reading();
    }
  }

  private static AwsSecurityFindingFilters failed(Cell cell) {
    return AwsSecurityFindingFilters.builder()
        .awsAccountId(equalTo(cell.account()))
        .region(equalTo(cell.region()))
        .recordState(equalTo("ACTIVE"))
        .complianceStatus(equalTo("FAILED"))
        .build();
  }

  private static StringFilter equalTo(String value) {
    return StringFilter.builder().comparison(StringFilterComparison.EQUALS).value(value).build();
  }

  private static void add(Answer<AwsSecurityFinding> listed, Gathering gathering) {
    AwsSecurityFinding finding = listed.value();
    Fields fields = fields().ifKnown("record", finding.recordStateAsString());
    if (finding.compliance() != null) {
      fields
          .ifKnown("compliance", finding.compliance().statusAsString())
          .orAbsent("control", finding.compliance().securityControlId());
    }
    if (finding.severity() != null) {
      fields.ifKnown("severity", finding.severity().labelAsString());
    }
    if (finding.workflow() != null) {
      fields.ifKnown("workflow", finding.workflow().statusAsString());
    }
    Moments.write(fields, "firstObserved", finding.firstObservedAt(), listed, gathering);
    gathering.add(
        "security finding",
        listed.part("Findings[].Id", AwsSecurityFinding::id),
        listed.from(),
        fields);
  }
}
