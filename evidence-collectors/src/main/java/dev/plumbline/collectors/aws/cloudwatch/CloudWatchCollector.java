package dev.plumbline.collectors.aws.cloudwatch;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;

/** The metric alarms of each Region. */
public final class CloudWatchCollector implements Collector {

  private static final String DESCRIBE = "cloudwatch:DescribeAlarms";

  private final Clients clients;

  public CloudWatchCollector(Clients clients) {
    this.clients = clients;
  }

  @Override
  public List<CollectedSource> sources() {
    return List.of(CollectedSource.of("alarms", Reach.REGION, DESCRIBE));
  }

  @Override
  public Reading read(Cell cell) {
    try (CloudWatchClient client = clients.of(cell, CloudWatchClient.builder())) {
      return clients
          .calls()
          .list(
              DESCRIBE,
              client.describeAlarmsPaginator(r -> {}),
              page -> Page.of(page.metricAlarms(), page.nextToken()))
          .reading(
              cell,
              (alarm, gathering) ->
                  gathering.add(
                      "alarm", alarm.value().alarmName(), alarm.from(), described(alarm.value())));
    }
  }

  private static Fields described(MetricAlarm alarm) {
    return fields()
        .ifKnown("name", alarm.alarmName())
        .ifKnown("acts", alarm.actionsEnabled())
        .ifKnown("status", alarm.stateValueAsString())
        .texts("metrics", metrics(alarm))
        .texts("actions", alarm.alarmActions());
  }

  /** Of an alarm on one metric that metric, of one on an expression all that it is made of. */
  private static List<String> metrics(MetricAlarm alarm) {
    Stream<String> own =
        Stream.ofNullable(alarm.metricName()).map(n -> named(alarm.namespace(), n));
    Stream<String> parts =
        alarm.metrics().stream()
            .filter(query -> query.metricStat() != null && query.metricStat().metric() != null)
            .map(query -> query.metricStat().metric())
            .map(metric -> named(metric.namespace(), metric.metricName()));
    return Stream.concat(own, parts).distinct().toList();
  }

  private static String named(@Nullable String namespace, String metric) {
    return namespace + "/" + metric;
  }
}
