package dev.plumbline.collectors.aws.guardduty;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.aws.client.Moments;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.collectors.framework.SourceReader;
import dev.plumbline.engine.evidence.Cell;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.guardduty.GuardDutyClient;
import software.amazon.awssdk.services.guardduty.model.Condition;
import software.amazon.awssdk.services.guardduty.model.Finding;
import software.amazon.awssdk.services.guardduty.model.FindingCriteria;
import software.amazon.awssdk.services.guardduty.model.GetFindingsResponse;

/**
 * The findings of an account and Region that nobody has archived. An administrator is told about
 * its members too, so the account's own are asked for by name; details come 50 at a time.
 */
record ThreatFindings(Clients clients) implements SourceReader {

  private static final String LIST = "guardduty:ListFindings";
  private static final String GET = "guardduty:GetFindings";
  private static final int PAGE = 50;

  @Override
  public CollectedSource source() {
    return CollectedSource.of("threat findings", Reach.REGION, Detectors.LIST, LIST, GET);
  }

  @Override
  public Reading read(Cell cell) {
    try (GuardDutyClient guardDuty = clients.of(cell, GuardDutyClient.builder())) {
      Gathering gathering = new Gathering(cell);
      Detectors.list(guardDuty, clients.calls())
          .into(
              gathering,
              detector -> findings(cell.account(), detector.value(), guardDuty, gathering));
      return gathering.reading();
    }
  }

  private void findings(
      String account, String detector, GuardDutyClient guardDuty, Gathering gathering) {
    Listed<String> ids =
        clients
            .calls()
            .list(
                LIST,
                guardDuty.listFindingsPaginator(
                    r ->
                        r.detectorId(detector)
                            .findingCriteria(unarchived(account))
                            .maxResults(PAGE)),
                page -> Page.of(page.findingIds(), page.nextToken()));
    ids.last().ifPresent(gathering::answered);
    gathering.fail(ids.gap());
    List<String> all = ids.values();
    for (int start = 0; start < all.size(); start += PAGE) {
      try {
        details(
            detector, all.subList(start, Math.min(start + PAGE, all.size())), guardDuty, gathering);
      } catch (ReadFailure failed) {
        gathering.fail(failed.failure());
      }
    }
  }

  private static FindingCriteria unarchived(String account) {
    return FindingCriteria.builder()
        .criterion(
            Map.of(
                "accountId", Condition.builder().equalsValue(account).build(),
                "service.archived", Condition.builder().equalsValue("false").build()))
        .build();
  }

  private void details(
      String detector, List<String> ids, GuardDutyClient guardDuty, Gathering gathering) {
    Answer<GetFindingsResponse> answer =
        clients
            .calls()
            .call(GET, () -> guardDuty.getFindings(r -> r.detectorId(detector).findingIds(ids)));
    Set<String> missing = new HashSet<>(ids);
    for (Finding finding : answer.value().findings()) {
      Answer<Finding> listed = new Answer<>(finding, answer.from());
      add(listed, gathering);
      missing.remove(finding.id());
    }
    if (!missing.isEmpty()) {
      gathering.fail(answer.malformed("without " + missing.size() + " of the findings asked for"));
    }
  }

  private static void add(Answer<Finding> listed, Gathering gathering) {
    Finding finding = listed.value();
    Fields fields =
        fields().ifKnown("type", finding.type()).ifKnown("severity", finding.severity());
    if (finding.service() != null) {
      fields.ifKnown("archived", finding.service().archived());
    }
    Moments.write(fields, "created", finding.createdAt(), listed, gathering);
    gathering.add(
        "threat finding", listed.part("findings[].id", Finding::id), listed.from(), fields);
  }
}
