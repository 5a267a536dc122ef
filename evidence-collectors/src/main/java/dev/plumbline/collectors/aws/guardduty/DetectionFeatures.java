package dev.plumbline.collectors.aws.guardduty;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.collectors.framework.SourceReader;
import dev.plumbline.engine.evidence.Cell;
import software.amazon.awssdk.services.guardduty.GuardDutyClient;
import software.amazon.awssdk.services.guardduty.model.DetectorFeatureConfigurationResult;
import software.amazon.awssdk.services.guardduty.model.GetDetectorResponse;

/**
 * The features of the detector of a Region, under the names that GuardDuty gives them, those that
 * were not known yet when this was written among them. Where GuardDuty is off there are none.
 */
record DetectionFeatures(Clients clients) implements SourceReader {

  @Override
  public CollectedSource source() {
    return CollectedSource.of("detection features", Reach.REGION, Detectors.LIST, Detectors.GET);
  }

  @Override
  public Reading read(Cell cell) {
    try (GuardDutyClient guardDuty = clients.of(cell, GuardDutyClient.builder())) {
      Gathering gathering = new Gathering(cell);
      Detectors.list(guardDuty, clients.calls())
          .into(gathering, detector -> features(detector.value(), guardDuty, gathering));
      return gathering.reading();
    }
  }

  private void features(String detector, GuardDutyClient guardDuty, Gathering gathering) {
    Answer<GetDetectorResponse> answer =
        clients
            .calls()
            .call(Detectors.GET, () -> guardDuty.getDetector(r -> r.detectorId(detector)));
    answer.part("features", r -> r.hasFeatures() ? r : null);
    for (DetectorFeatureConfigurationResult feature : answer.value().features()) {
      add(new Answer<>(feature, answer.from()), detector, gathering);
    }
  }

  private static void add(
      Answer<DetectorFeatureConfigurationResult> listed, String detector, Gathering gathering) {
    DetectorFeatureConfigurationResult feature = listed.value();
    String name = listed.part("features[].name", DetectorFeatureConfigurationResult::nameAsString);
    gathering.add(
        "detection feature",
        detector + "/" + name,
        listed.from(),
        fields()
            .orAbsent("name", name)
            .ifKnown("status", feature.statusAsString())
            .orAbsent("updated", feature.updatedAt()));
  }
}
