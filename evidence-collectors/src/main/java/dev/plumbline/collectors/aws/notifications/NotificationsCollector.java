package dev.plumbline.collectors.aws.notifications;

import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import java.util.List;
import software.amazon.awssdk.services.notifications.NotificationsClient;

/**
 * The event rules of User Notifications. Notification configurations have no Region: they are read
 * once an account.
 */
public final class NotificationsCollector implements Collector {

  private final Clients clients;

  public NotificationsCollector(Clients clients) {
    this.clients = clients;
  }

  @Override
  public List<CollectedSource> sources() {
    return List.of(
        CollectedSource.of(
            "notification rules",
            Reach.ACCOUNT,
            NotificationRules.CONFIGURATIONS,
            NotificationRules.RULES));
  }

  @Override
  public Reading read(Cell cell) {
    try (NotificationsClient client = clients.of(cell, NotificationsClient.builder())) {
      return new NotificationRules(client, clients.calls()).read(cell);
    }
  }
}
