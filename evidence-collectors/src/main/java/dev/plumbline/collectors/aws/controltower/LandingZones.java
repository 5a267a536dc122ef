package dev.plumbline.collectors.aws.controltower;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.account.OwnRegions;
import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Calls;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.collectors.framework.SourceReader;
import dev.plumbline.engine.evidence.Cell;
import software.amazon.awssdk.services.controltower.ControlTowerClient;
import software.amazon.awssdk.services.controltower.model.GetLandingZoneResponse;
import software.amazon.awssdk.services.controltower.model.LandingZoneDetail;
import software.amazon.awssdk.services.controltower.model.LandingZoneSummary;

/** The landing zone. None in any Region is an answer: there is no Control Tower. */
record LandingZones(Clients clients, HomeSearch home) implements SourceReader {

  static final String LIST = "controltower:ListLandingZones";
  private static final String GET = "controltower:GetLandingZone";

  @Override
  public CollectedSource source() {
    return CollectedSource.of("landing zones", Reach.ORGANIZATION, OwnRegions.LIST, LIST, GET);
  }

  @Override
  public Reading read(Cell cell) {
    return home.read(cell, this::read);
  }

  static Listed<LandingZoneSummary> list(ControlTowerClient client, Calls calls) {
    return calls.list(
        LIST,
        client.listLandingZonesPaginator(r -> {}),
        page -> Page.of(page.landingZones(), page.nextToken()));
  }

  private boolean read(Cell at, Gathering gathering) {
    try (ControlTowerClient client = clients.of(at, ControlTowerClient.builder())) {
      Listed<LandingZoneSummary> zones = list(client, clients.calls());
      zones.into(gathering, zone -> add(zone, client, gathering));
      return !zones.items().isEmpty();
    }
  }

  private void add(
      Answer<LandingZoneSummary> listed, ControlTowerClient client, Gathering gathering) {
    String arn = listed.part("landingZones[].arn", LandingZoneSummary::arn);
    Fields fields = fields();
    try {
      Answer<GetLandingZoneResponse> answer =
          clients.calls().call(GET, () -> client.getLandingZone(r -> r.landingZoneIdentifier(arn)));
      LandingZoneDetail zone = answer.part("landingZone", GetLandingZoneResponse::landingZone);
      fields
          .ifKnown("status", zone.statusAsString())
          .ifKnown("version", zone.version())
          .ifKnown("latestVersion", zone.latestAvailableVersion());
      if (zone.driftStatus() != null) {
        fields.ifKnown("drift", zone.driftStatus().statusAsString());
      }
    } catch (ReadFailure failed) {
      gathering.fail(failed.failure());
    }
    gathering.add("landing zone", arn, listed.from(), fields);
  }
}
