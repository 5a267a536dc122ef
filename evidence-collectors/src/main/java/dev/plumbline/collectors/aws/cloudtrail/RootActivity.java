package dev.plumbline.collectors.aws.cloudtrail;

import static dev.plumbline.collectors.framework.Fields.fields;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Calls;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.JsonText;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import java.util.List;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.Event;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttributeKey;

/**
 * What the root user did in the 90 days that CloudTrail looks back. A sign-in of a root user is
 * recorded in one of three Regions, whichever Region the person works in.
 */
record RootActivity(Clients clients) {

  static final String LOOKUP = "cloudtrail:LookupEvents";
  static final CollectedSource SOURCE = CollectedSource.of("root events", Reach.ACCOUNT, LOOKUP);

  /** Where root users sign in to the standard partition. */
  static final List<String> SIGN_IN_REGIONS = List.of("us-east-1", "us-east-2", "us-west-2");

  Reading read(Cell cell) {
    Gathering gathering = new Gathering(cell);
    for (String region : regions()) {
      Cell there = new Cell(cell.account(), region, cell.source());
      try (CloudTrailClient client = clients.of(there, CloudTrailClient.builder())) {
        Listed<Event> events = events(client, clients.calls().countedIn(there));
        events.last().ifPresent(gathering::answered);
        events.items().forEach(event -> add(event, region, gathering));
        gathering.fail(events.gap());
      }
    }
    return gathering.reading();
  }

  /** Another partition than the standard one has one such Region, its home. */
  private List<String> regions() {
    return SIGN_IN_REGIONS.contains(clients.homeRegion())
        ? SIGN_IN_REGIONS
        : List.of(clients.homeRegion());
  }

  private static Listed<Event> events(CloudTrailClient client, Calls calls) {
    return calls.list(
        LOOKUP,
        client.lookupEventsPaginator(
            r ->
                r.maxResults(50)
                    .lookupAttributes(
                        a -> a.attributeKey(LookupAttributeKey.USERNAME).attributeValue("root"))),
        page -> Page.of(page.events(), page.nextToken()));
  }

  private static void add(Answer<Event> listed, String region, Gathering gathering) {
    Event event = listed.value();
    Fields fields =
        fields()
            .ifKnown("name", event.eventName())
            .ifKnown("service", event.eventSource())
            .ifKnown("at", event.eventTime())
            .orAbsent("region", region);
    try {
      JsonNode record =
          JsonText.object(
              event.cloudTrailEvent(), "the record of event " + event.eventId(), listed.from());
      fields
          .with("byRoot", isByRoot(record))
          .orAbsent("error", record.path("errorCode").textValue())
          .orAbsent("mfaUsed", record.at("/additionalEventData/MFAUsed").textValue());
    } catch (ReadFailure broken) {
      gathering.fail(broken.failure());
    }
    gathering.add("root event", event.eventId(), listed.from(), fields);
  }

  /** As CIS has it: AWS itself acts in the name of root users too, and that is no use. */
  private static boolean isByRoot(JsonNode record) {
    return "Root".equals(record.at("/userIdentity/type").textValue())
        && record.at("/userIdentity/invokedBy").isMissingNode()
        && !"AwsServiceEvent".equals(record.path("eventType").textValue());
  }
}
