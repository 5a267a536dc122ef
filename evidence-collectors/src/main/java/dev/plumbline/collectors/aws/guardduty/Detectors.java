package dev.plumbline.collectors.aws.guardduty;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Calls;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.collectors.framework.SourceReader;
import dev.plumbline.engine.evidence.Cell;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.guardduty.GuardDutyClient;
import software.amazon.awssdk.services.guardduty.model.GetDetectorResponse;

/** The threat detector of each Region. No detector is an answer: GuardDuty is off. */
record Detectors(Clients clients) implements SourceReader {

  static final String LIST = "guardduty:ListDetectors";
  static final String GET = "guardduty:GetDetector";
  private static final String ENABLED = "ENABLED";

  @Override
  public CollectedSource source() {
    return CollectedSource.of("detectors", Reach.REGION, LIST, GET);
  }

  @Override
  public Reading read(Cell cell) {
    try (GuardDutyClient guardDuty = clients.of(cell, GuardDutyClient.builder())) {
      Gathering gathering = new Gathering(cell);
      list(guardDuty, clients.calls())
          .into(gathering, detector -> describe(detector, guardDuty, gathering));
      return gathering.reading();
    }
  }

  /** The ids of the detectors of a Region; AWS allows one. */
  static Listed<String> list(GuardDutyClient guardDuty, Calls calls) {
    return calls.list(
        LIST,
        guardDuty.listDetectorsPaginator(r -> {}),
        page -> Page.of(page.detectorIds(), page.nextToken()));
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
          fields()
              .with("on", status.equals(ENABLED))
              .orAbsent("status", status)
              .ifKnown("complete", complete(answer.value())));
    } catch (ReadFailure failed) {
      gathering.add("security service", detector.value(), detector.from(), fields());
      gathering.fail(failed.failure());
    }
  }

  /** Whether every feature is on; null when the answer does not list them. */
  private static @Nullable Boolean complete(GetDetectorResponse detector) {
    return detector.hasFeatures()
        ? (Boolean)
            detector.features().stream()
                .allMatch(feature -> ENABLED.equals(feature.statusAsString()))
        : null;
  }
}
