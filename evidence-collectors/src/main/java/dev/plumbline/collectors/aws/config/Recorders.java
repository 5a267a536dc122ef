package dev.plumbline.collectors.aws.config;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.collectors.framework.SourceReader;
import dev.plumbline.engine.evidence.Cell;
import java.util.Comparator;
import java.util.Optional;
import software.amazon.awssdk.services.config.ConfigClient;
import software.amazon.awssdk.services.config.model.ConfigurationRecorder;
import software.amazon.awssdk.services.config.model.ConfigurationRecorderStatus;
import software.amazon.awssdk.services.config.model.DescribeConfigurationRecorderStatusResponse;
import software.amazon.awssdk.services.config.model.DescribeConfigurationRecordersResponse;

/**
 * The customer's configuration recorder of each Region; AWS allows one. Recorders that AWS services
 * keep for themselves are left out: they record only what the service needs.
 */
record Recorders(Clients clients) implements SourceReader {

  private static final String RECORDERS = "config:DescribeConfigurationRecorders";
  private static final String STATUS = "config:DescribeConfigurationRecorderStatus";

  @Override
  public CollectedSource source() {
    return CollectedSource.of("configuration recorders", Reach.REGION, RECORDERS, STATUS);
  }

  @Override
  public Reading read(Cell cell) {
    try (ConfigClient config = clients.of(cell, ConfigClient.builder())) {
      Answer<DescribeConfigurationRecordersResponse> answer =
          clients.calls().call(RECORDERS, config::describeConfigurationRecorders);
      Gathering gathering = new Gathering(cell);
      gathering.answered(answer.from());
      answer
          .part("ConfigurationRecorders", r -> r.hasConfigurationRecorders() ? r : null)
          .configurationRecorders()
          .stream()
          .filter(recorder -> recorder.servicePrincipal() == null)
          .min(Comparator.comparing(ConfigurationRecorder::name))
          .ifPresent(recorder -> add(recorder, answer, config, gathering));
      return gathering.reading();
    }
  }

  private void add(
      ConfigurationRecorder recorder,
      Answer<DescribeConfigurationRecordersResponse> described,
      ConfigClient config,
      Gathering gathering) {
    Fields fields = fields();
    if (recorder.recordingGroup() != null) {
      fields.ifKnown("complete", recorder.recordingGroup().allSupported());
    }
    try {
      Answer<DescribeConfigurationRecorderStatusResponse> answer =
          clients.calls().call(STATUS, config::describeConfigurationRecorderStatus);
      status(answer.value(), recorder.name())
          .ifPresent(
              status ->
                  fields
                      .ifKnown("on", status.recording())
                      .ifKnown("status", status.lastStatusAsString()));
    } catch (ReadFailure failed) {
      gathering.fail(failed.failure());
    }
    gathering.add("security service", recorder.name(), described.from(), fields);
  }

  private static Optional<ConfigurationRecorderStatus> status(
      DescribeConfigurationRecorderStatusResponse answer, String name) {
    return answer.configurationRecordersStatus().stream()
        .filter(status -> name.equals(status.name()))
        .findFirst();
  }
}
