package dev.plumbline.collectors.aws.sns;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Calls;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.NothingThere;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import java.util.List;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.Subscription;
import software.amazon.awssdk.services.sns.model.Topic;

/** The topics of each Region with their subscriptions, and what the account is subscribed to. */
public final class SnsCollector implements Collector {

  private static final String TOPICS = "sns:ListTopics";
  private static final String BY_TOPIC = "sns:ListSubscriptionsByTopic";
  private static final String ALL = "sns:ListSubscriptions";
  private static final String TOPIC_SUBSCRIPTIONS = "topic subscriptions";
  private static final String SUBSCRIPTIONS = "own subscriptions";

  private final Clients clients;

  public SnsCollector(Clients clients) {
    this.clients = clients;
  }

  @Override
  public List<CollectedSource> sources() {
    return List.of(
        CollectedSource.of(TOPIC_SUBSCRIPTIONS, Reach.REGION, TOPICS, BY_TOPIC),
        CollectedSource.of(SUBSCRIPTIONS, Reach.REGION, ALL));
  }

  @Override
  public Reading read(Cell cell) {
    Calls calls = clients.calls();
    try (SnsClient client = clients.of(cell, SnsClient.builder())) {
      return cell.source().equals(SUBSCRIPTIONS)
          ? own(cell, client, calls)
          : topics(cell, client, calls);
    }
  }

  private static Reading own(Cell cell, SnsClient client, Calls calls) {
    Subscriptions ids = new Subscriptions();
    return calls
        .list(
            ALL,
            client.listSubscriptionsPaginator(),
            page -> Page.of(page.subscriptions(), page.nextToken()))
        .reading(
            cell,
            (subscription, gathering) -> {
              Fields fields = Subscriptions.fields(subscription.value());
              gathering.add(
                  "own subscription", ids.id(subscription.value()), subscription.from(), fields);
            });
  }

  private static Reading topics(Cell cell, SnsClient client, Calls calls) {
    return calls
        .list(
            TOPICS, client.listTopicsPaginator(), page -> Page.of(page.topics(), page.nextToken()))
        .reading(cell, (topic, gathering) -> add(topic, client, calls, gathering));
  }

  private static void add(Answer<Topic> topic, SnsClient client, Calls calls, Gathering gathering) {
    String address = topic.value().topicArn();
    Fields fields = Fields.fields().orAbsent("address", address);
    try {
      Listed<Subscription> subscriptions =
          calls.list(
              BY_TOPIC,
              client.listSubscriptionsByTopicPaginator(r -> r.topicArn(address)),
              page -> Page.of(page.subscriptions(), page.nextToken()));
      gathering.fail(subscriptions.gap());
      if (subscriptions.last().isPresent()) {
        Subscriptions ids = new Subscriptions();
        fields.things("subscriptions", subscriptions.values().stream().map(ids::thing).toList());
      }
    } catch (NothingThere gone) {
      gathering.answered(gone.from());
      return;
    }
    gathering.add("notification topic", address, topic.from(), fields);
  }
}
