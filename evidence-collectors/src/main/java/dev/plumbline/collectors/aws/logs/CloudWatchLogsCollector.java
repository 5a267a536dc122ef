package dev.plumbline.collectors.aws.logs;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.aws.patterns.RootFilter;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.MetricFilter;

/** The metric filters of all log groups of each Region. */
public final class CloudWatchLogsCollector implements Collector {

  private static final String DESCRIBE = "logs:DescribeMetricFilters";

  private final Clients clients;

  public CloudWatchLogsCollector(Clients clients) {
    this.clients = clients;
  }

  @Override
  public List<CollectedSource> sources() {
    return List.of(CollectedSource.of("metric filters", Reach.REGION, DESCRIBE));
  }

  @Override
  public Reading read(Cell cell) {
    try (CloudWatchLogsClient client = clients.of(cell, CloudWatchLogsClient.builder())) {
      return clients
          .calls()
          .list(
              DESCRIBE,
              client.describeMetricFiltersPaginator(r -> {}),
              page -> Page.of(page.metricFilters(), page.nextToken()))
          .reading(
              cell,
              (filter, gathering) ->
                  gathering.add(
                      "metric filter",
                      filter.value().logGroupName() + "/" + filter.value().filterName(),
                      filter.from(),
                      described(filter.value())));
    }
  }

  private static Fields described(MetricFilter filter) {
    Fields fields =
        fields()
            .ifKnown("name", filter.filterName())
            .ifKnown("logGroup", filter.logGroupName())
            .orAbsent("pattern", filter.filterPattern())
            .orAbsent("metric", metric(filter));
    RootFilter.countsRootUse(filter.filterPattern() == null ? "" : filter.filterPattern())
        .ifPresent(counts -> fields.with("rootUse", counts.booleanValue()));
    return fields;
  }

  /** A filter writes one metric, though the answer has a list. */
  private static @Nullable String metric(MetricFilter filter) {
    return filter.metricTransformations().stream()
        .map(metric -> metric.metricNamespace() + "/" + metric.metricName())
        .findFirst()
        .orElse(null);
  }
}
