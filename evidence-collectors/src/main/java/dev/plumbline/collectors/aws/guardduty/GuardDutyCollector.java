package dev.plumbline.collectors.aws.guardduty;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import java.util.List;
import software.amazon.awssdk.services.guardduty.GuardDutyClient;
import software.amazon.awssdk.services.guardduty.model.GetDetectorResponse;

/** The threat detector of each Region. No detector is an answer: GuardDuty is off. */
public final class GuardDutyCollector implements Collector {

  private static final String LIST = "guardduty:ListDetectors";
  private static final String GET = "guardduty:GetDetector";

  private final Clients clients;

  public GuardDutyCollector(Clients clients) {
    this.clients = clients;
  }

  @Override
  public List<CollectedSource> sources() {
    return List.of(CollectedSource.of("detectors", Reach.REGION, LIST, GET));
  }

  @Override
  public Reading read(Cell cell) {
    try (GuardDutyClient guardDuty = clients.of(cell, GuardDutyClient.builder())) {
      Listed<String> detectors =
          clients
              .calls()
              .list(
                  LIST,
                  guardDuty.listDetectorsPaginator(r -> {}),
                  page -> Page.of(page.detectorIds(), page.nextToken()));
      Gathering gathering = new Gathering(cell);
      detectors.last().ifPresent(gathering::answered);
      gathering.fail(detectors.gap());
      detectors.items().forEach(detector -> describe(detector, guardDuty, gathering));
      return gathering.reading();
    }
  }

  private void describe(Answer<String> detector, GuardDutyClient guardDuty, Gathering gathering) {
    try {
      Answer<GetDetectorResponse> answer =
          clients
              .calls()
              .call(GET, () -> guardDuty.getDetector(r -> r.detectorId(detector.value())));
      String status = answer.part("status", GetDetectorResponse::statusAsString);
      gathering.add(
          "security service",
          detector.value(),
          answer.from(),
          fields().with("on", status.equals("ENABLED")).orAbsent("status", status));
    } catch (ReadFailure failed) {
      gathering.add("security service", detector.value(), detector.from(), fields());
      gathering.fail(failed.failure());
    }
  }
}
