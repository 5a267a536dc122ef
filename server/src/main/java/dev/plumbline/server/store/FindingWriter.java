package dev.plumbline.server.store;

import dev.plumbline.engine.evaluation.AccountFindings;
import dev.plumbline.engine.findings.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes the findings of one run: a row for each that is new or differs, and no row twice. */
final class FindingWriter {
  private final Handle handle;
  private final long run;
  private final JudgedPolicies policies;
  private final StandingRows standing;
  private final RunCounts counts;
  private final BatchInsert inserts;
  private final List<Long> ended = new ArrayList<>();
  private long rowId;

  FindingWriter(Handle handle, long run) {
    this.handle = handle;
    this.run = run;
    this.policies = new JudgedPolicies(handle);
    this.standing = new StandingRows(handle, policies);
    this.counts = new RunCounts(handle, run - 1);
    this.inserts = new BatchInsert(handle, FindingRows.INSERT);
    this.rowId =
        handle
            .createQuery("select coalesce(max(row_id), 0) + 1 from findings")
            .mapTo(Long.class)
            .one();
  }

  /** Takes all findings of an account. */
  void take(AccountFindings account) {
    Map<String, StandingRows.Standing> before = standing(account.account());
    for (Finding finding : account.findings()) {
      StandingRows.@Nullable Standing was = before.remove(finding.id());
      if (was != null) {
        if (was.unit().equals(account.unit()) && was.finding().equals(finding)) {
          continue;
        }
        end(was);
      }
      begin(finding, account.unit(), statusSince(was, finding));
    }
    before.values().forEach(this::end);
  }

  private long statusSince(StandingRows.@Nullable Standing was, Finding finding) {
    return was != null && was.finding().status() == finding.status() ? was.statusSince() : run;
  }

  /**
   * Writes what waits, and ends what stood of accounts that nothing was said of.
   *
   * @param taken the accounts of which something was said
   */
  void finish(Set<String> taken) {
    inserts.flush();
    if (run > 1) {
      standing.accounts().stream()
          .filter(account -> !taken.contains(account))
          .forEach(gone -> standing(gone).values().forEach(this::end));
    }
    BatchInsert updates =
        new BatchInsert(handle, "update findings set to_run = ? where row_id = ?");
    ended.forEach(row -> updates.add(run, row));
    updates.flush();
  }

  /** Writes how many findings of each policy and status there are; the run is there already. */
  void count() {
    counts.write(run);
  }

  private Map<String, StandingRows.Standing> standing(String account) {
    return run == 1 ? new HashMap<>() : standing.of(account);
  }

  private void begin(Finding finding, String unit, long statusSince) {
    long judgedBy = policies.idOf(finding);
    counts.begun(judgedBy, finding.status());
    inserts.add(
        FindingRows.values(
            new FindingRows.Placed(finding, unit, judgedBy, rowId++, run, statusSince)));
  }

  private void end(StandingRows.Standing row) {
    counts.ended(row.judgedBy(), row.finding().status());
    ended.add(row.rowId());
  }
}
