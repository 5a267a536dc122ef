package dev.plumbline.collectors.aws.wellarchitected;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Calls;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import software.amazon.awssdk.services.wellarchitected.WellArchitectedClient;
import software.amazon.awssdk.services.wellarchitected.model.LensUpgradeSummary;
import software.amazon.awssdk.services.wellarchitected.model.NotificationSummary;

/** Notices that a lens has a newer version, or that its version is given up. They have no date. */
record LensNotices(WellArchitectedClient client, Calls calls) {

  static final String NAME = "lens notices";
  private static final String LIST = "wellarchitected:ListNotifications";
  static final CollectedSource SOURCE = CollectedSource.of(NAME, Reach.REGION, LIST);

  Reading read(Cell cell) {
    return calls
        .list(
            LIST,
            client.listNotificationsPaginator(r -> {}),
            page -> Page.of(page.notificationSummaries(), page.nextToken()))
        .reading(cell, LensNotices::add);
  }

  private static void add(Answer<NotificationSummary> notice, Gathering gathering) {
    String type = String.valueOf(notice.value().typeAsString());
    Fields fields = fields().orAbsent("kind", type);
    LensUpgradeSummary lens = notice.value().lensUpgradeSummary();
    String about = "";
    if (lens != null) {
      about = "/" + lens.workloadId() + "/" + lens.resourceArn() + "/" + lens.lensArn();
      fields
          .ifKnown("workload", lens.workloadName())
          .ifKnown("lens", lens.lensAlias())
          .orAbsent("currentVersion", lens.currentLensVersion())
          .orAbsent("latestVersion", lens.latestLensVersion());
    }
    gathering.add("lens notice", type + about, notice.from(), fields);
  }
}
