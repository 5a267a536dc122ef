package dev.plumbline.collectors.aws.health;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import java.util.List;
import software.amazon.awssdk.services.health.HealthClient;
import software.amazon.awssdk.services.health.model.DescribeHealthServiceStatusForOrganizationResponse;
import software.amazon.awssdk.services.health.model.EventStatusCode;
import software.amazon.awssdk.services.health.model.OrganizationEvent;

/** AWS Health of the organization, read in the management account. */
public final class HealthCollector implements Collector {

  private static final String STATUS = "health:DescribeHealthServiceStatusForOrganization";
  private static final String EVENTS = "health:DescribeEventsForOrganization";
  private static final String VIEW = "health view";
  private static final String ENABLED = "ENABLED";
  private static final int PAGE = 100;

  private final Clients clients;

  public HealthCollector(Clients clients) {
    this.clients = clients;
  }

  @Override
  public List<CollectedSource> sources() {
    return List.of(
        CollectedSource.of(VIEW, Reach.ORGANIZATION, STATUS),
        CollectedSource.of("health events", Reach.ORGANIZATION, EVENTS));
  }

  @Override
  public Reading read(Cell cell) {
    try (HealthClient health = clients.ofCaller(HealthClient.builder())) {
      return cell.source().equals(VIEW) ? view(cell, health) : events(cell, health);
    }
  }

  private Reading view(Cell cell, HealthClient health) {
    Answer<DescribeHealthServiceStatusForOrganizationResponse> answer =
        clients
            .calls()
            .call(STATUS, () -> health.describeHealthServiceStatusForOrganization(r -> {}));
    String status =
        answer.part(
            "healthServiceAccessStatusForOrganization",
            DescribeHealthServiceStatusForOrganizationResponse
                ::healthServiceAccessStatusForOrganization);
    Gathering gathering = new Gathering(cell);
    gathering.add(
        "health view",
        "health",
        answer.from(),
        fields().with("on", status.equals(ENABLED)).orAbsent("status", status));
    return gathering.reading();
  }

  private Reading events(Cell cell, HealthClient health) {
    Gathering gathering = new Gathering(cell);
    clients
        .calls()
        .list(
            EVENTS,
            health.describeEventsForOrganizationPaginator(
                r ->
                    r.filter(
                            f -> f.eventStatusCodes(EventStatusCode.OPEN, EventStatusCode.UPCOMING))
                        .maxResults(PAGE)),
            page -> Page.of(page.events(), page.nextToken()))
        .into(gathering, event -> add(event, gathering));
    return gathering.reading();
  }

  private static void add(Answer<OrganizationEvent> listed, Gathering gathering) {
    OrganizationEvent event = listed.value();
    Fields fields =
        fields()
            .ifKnown("service", event.service())
            .ifKnown("code", event.eventTypeCode())
            .ifKnown("category", event.eventTypeCategoryAsString())
            .ifKnown("status", event.statusCodeAsString())
            .ifKnown("actionability", event.actionabilityAsString())
            .ifKnown("region", event.region())
            .ifKnown("updated", event.lastUpdatedTime());
    if (event.hasPersonas()) {
      fields.texts("personas", event.personasAsStrings());
    }
    gathering.add(
        "health event", listed.part("events[].arn", OrganizationEvent::arn), listed.from(), fields);
  }
}
