package dev.plumbline.collectors.aws.cloudtrail;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.DescribeTrailsResponse;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusResponse;
import software.amazon.awssdk.services.cloudtrail.model.Trail;

/**
 * Trails, and the activity of root users. A trail of several Regions shows in each of them; it is
 * written once, with its home Region, or with the first Region of the collection when its home is
 * not among them.
 */
public final class CloudTrailCollector implements Collector {

  private static final String DESCRIBE = "cloudtrail:DescribeTrails";
  private static final String STATUS = "cloudtrail:GetTrailStatus";

  private final Clients clients;
  private final TreeSet<String> regions;

  /**
   * @param regions all Regions of the collection
   */
  public CloudTrailCollector(Clients clients, List<String> regions) {
    this.clients = clients;
    this.regions = new TreeSet<>(regions);
  }

  @Override
  public List<CollectedSource> sources() {
    return List.of(
        RootActivity.SOURCE, CollectedSource.of("trails", Reach.REGION, DESCRIBE, STATUS));
  }

  @Override
  public Reading read(Cell cell) {
    return cell.source().equals(RootActivity.SOURCE.name())
        ? new RootActivity(clients).read(cell)
        : trails(cell);
  }

  private Reading trails(Cell cell) {
    try (CloudTrailClient cloudTrail = clients.of(cell, CloudTrailClient.builder())) {
      Answer<DescribeTrailsResponse> answer =
          clients.calls().call(DESCRIBE, cloudTrail::describeTrails);
      Gathering gathering = new Gathering(cell);
      gathering.answered(answer.from());
      answer.part("trailList", r -> r.hasTrailList() ? r : null).trailList().stream()
          .filter(trail -> belongs(trail, cell.region()))
          .forEach(trail -> add(trail, answer, cloudTrail, gathering));
      return gathering.reading();
    }
  }

  private boolean belongs(Trail trail, String region) {
    String home = trail.homeRegion() == null ? region : trail.homeRegion();
    return home.equals(region) || (!regions.contains(home) && region.equals(regions.first()));
  }

  private void add(
      Trail trail,
      Answer<DescribeTrailsResponse> described,
      CloudTrailClient cloudTrail,
      Gathering gathering) {
    Fields fields =
        fields()
            .ifKnown("organization", trail.isOrganizationTrail())
            .ifKnown("everyRegion", trail.isMultiRegionTrail())
            .ifKnown("validated", trail.logFileValidationEnabled());
    try {
      Answer<GetTrailStatusResponse> status =
          clients
              .calls()
              .call(STATUS, () -> cloudTrail.getTrailStatus(r -> r.name(trail.trailARN())));
      fields
          .ifKnown("logging", status.value().isLogging())
          .orAbsent("deliveryError", emptyToNull(status.value().latestDeliveryError()));
    } catch (ReadFailure failed) {
      gathering.fail(failed.failure());
    }
    gathering.add("trail", trail.trailARN(), described.from(), fields);
  }

  private static @Nullable String emptyToNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
