package dev.plumbline.collectors.aws.controltower;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.account.OwnRegions;
import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.aws.controlcatalog.ControlNames;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.collectors.framework.SourceReader;
import dev.plumbline.engine.evidence.Cell;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.controltower.ControlTowerClient;
import software.amazon.awssdk.services.controltower.model.EnabledControlSummary;
import software.amazon.awssdk.services.controltower.model.LandingZoneSummary;

/**
 * The controls that are enabled for organizational units, with the other names of each. Where there
 * is no landing zone there are none.
 */
final class EnabledControls implements SourceReader {

  private static final String LIST = "controltower:ListEnabledControls";

  /** What Control Tower says where it looks for no drift: that is not known. */
  private static final Set<String> NOT_SEEN = Set.of("NOT_CHECKING", "UNKNOWN");

  private final Clients clients;
  private final HomeSearch home;

  EnabledControls(Clients clients, HomeSearch home) {
    this.clients = clients;
    this.home = home;
  }

  @Override
  public CollectedSource source() {
    return CollectedSource.of(
        "enabled controls",
        Reach.ORGANIZATION,
        OwnRegions.LIST,
        LandingZones.LIST,
        LIST,
        ControlNames.GET);
  }

  @Override
  public Reading read(Cell cell) {
    try (ControlNames names = new ControlNames(clients)) {
      return home.read(cell, (at, gathering) -> read(at, gathering, names));
    }
  }

  private boolean read(Cell at, Gathering gathering, ControlNames names) {
    try (ControlTowerClient client = clients.of(at, ControlTowerClient.builder())) {
      Listed<LandingZoneSummary> zones = LandingZones.list(client, clients.calls());
      zones.last().ifPresent(gathering::answered);
      gathering.fail(zones.gap());
      if (zones.items().isEmpty()) {
        return false;
      }
      clients
          .calls()
          .list(
              LIST,
              client.listEnabledControlsPaginator(r -> {}),
              page -> Page.of(page.enabledControls(), page.nextToken()))
          .into(gathering, control -> add(control, names, gathering));
      return true;
    }
  }

  private static void add(
      Answer<EnabledControlSummary> listed, ControlNames names, Gathering gathering) {
    EnabledControlSummary control = listed.value();
    Fields fields =
        fields()
            .ifKnown("identifier", control.controlIdentifier())
            .ifKnown("name", lastPart(control.controlIdentifier()))
            .ifKnown("target", control.targetIdentifier())
            .ifKnown("unit", lastPart(control.targetIdentifier()));
    if (control.statusSummary() != null) {
      fields.ifKnown("status", control.statusSummary().statusAsString());
    }
    if (control.driftStatusSummary() != null) {
      String drift = control.driftStatusSummary().driftStatusAsString();
      fields.ifKnown("drift", NOT_SEEN.contains(String.valueOf(drift)) ? null : drift);
    }
    if (control.controlIdentifier() != null) {
      try {
        fields.texts("aliases", names.of(control.controlIdentifier()));
      } catch (ReadFailure failed) {
        gathering.fail(failed.failure());
      }
    }
    gathering.add(
        "enabled control",
        listed.part("enabledControls[].arn", EnabledControlSummary::arn),
        listed.from(),
        fields);
  }

  /** The last part of an ARN: a control's name, or a unit's id. */
  private static @Nullable String lastPart(@Nullable String arn) {
    return arn == null ? null : arn.substring(arn.lastIndexOf('/') + 1);
  }
}
