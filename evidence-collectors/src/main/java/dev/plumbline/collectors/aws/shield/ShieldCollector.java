package dev.plumbline.collectors.aws.shield;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import java.util.List;
import software.amazon.awssdk.services.shield.ShieldClient;
import software.amazon.awssdk.services.shield.model.Protection;

/** AWS Shield of each account, which one Region answers for. */
public final class ShieldCollector implements Collector {

  private static final String PROTECTIONS = "shield:ListProtections";
  private static final String SUBSCRIPTIONS = "shield subscriptions";

  private final Clients clients;

  public ShieldCollector(Clients clients) {
    this.clients = clients;
  }

  @Override
  public List<CollectedSource> sources() {
    return List.of(
        CollectedSource.of(
            SUBSCRIPTIONS,
            Reach.ACCOUNT,
            ShieldSubscription.STATE,
            ShieldSubscription.DESCRIBE,
            ShieldSubscription.CONTACTS),
        CollectedSource.of("shield protections", Reach.ACCOUNT, PROTECTIONS));
  }

  @Override
  public Reading read(Cell cell) {
    try (ShieldClient shield = clients.of(cell, ShieldClient.builder())) {
      return cell.source().equals(SUBSCRIPTIONS)
          ? new ShieldSubscription(shield, clients.calls()).read(cell)
          : protections(cell, shield);
    }
  }

  private Reading protections(Cell cell, ShieldClient shield) {
    Gathering gathering = new Gathering(cell);
    clients
        .calls()
        .list(
            PROTECTIONS,
            shield.listProtectionsPaginator(r -> {}),
            page -> Page.of(page.protections(), page.nextToken()))
        .into(gathering, protection -> add(protection, gathering));
    return gathering.reading();
  }

  private static void add(Answer<Protection> protection, Gathering gathering) {
    gathering.add(
        "shield protection",
        protection.part("Protections[].Id", Protection::id),
        protection.from(),
        fields()
            .ifKnown("resource", protection.value().resourceArn())
            .texts("healthChecks", protection.value().healthCheckIds()));
  }
}
