package dev.plumbline.server.export;

import dev.plumbline.engine.catalogue.Catalogue;
import dev.plumbline.engine.catalogue.Practice;
import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.findings.Subject;
import dev.plumbline.server.store.Run;
import dev.plumbline.server.store.Store;
import dev.plumbline.server.store.StoredFinding;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Makes {@link FindingView}s of one run. Not safe for several threads. */
public final class FindingViews {
  private final Store store;
  private final Catalogue catalogue;
  private final Map<Long, FindingView.RunRef> runs = new HashMap<>();

  public FindingViews(Store store, Run run) {
    this.store = store;
    this.catalogue = store.catalogue(run);
    runs.put(run.sequence(), new FindingView.RunRef(run.id(), run.asOf()));
  }

  public FindingView view(StoredFinding row) {
    Finding finding = row.finding();
    Subject subject = finding.subject();
    Optional<Practice> practice = catalogue.practice(finding.practice());
    return new FindingView(
        finding.id(),
        new FindingView.PolicyRef(finding.policyId(), finding.policyVersion(), finding.title()),
        new FindingView.PracticeRef(
            finding.practice(),
            practice.map(Practice::id).orElse(""),
            practice.map(Practice::title).orElse(finding.practice())),
        finding.severity().word(),
        finding.status(),
        finding.result(),
        new FindingView.AccountRef(subject.account(), row.accountName(), row.unit()),
        new FindingView.SubjectRef(subject.kind(), subject.id(), subject.region()),
        finding.message(),
        finding.causes(),
        finding.waiver(),
        finding.links(),
        run(row.statusSince()),
        finding.trace());
  }

  public FindingView.RunRef run(long sequence) {
    return runs.computeIfAbsent(
        sequence,
        number -> {
          Run run = store.run(number).orElseThrow();
          return new FindingView.RunRef(run.id(), run.asOf());
        });
  }
}
