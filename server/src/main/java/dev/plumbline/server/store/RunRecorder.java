package dev.plumbline.server.store;

import dev.plumbline.engine.evaluation.AccountFindings;
import dev.plumbline.engine.evaluation.EvaluationSummary;
import dev.plumbline.engine.evaluation.FindingKeeper;
import dev.plumbline.engine.evaluation.Remembered;
import dev.plumbline.engine.findings.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Writes one run, inside one transaction: it is there whole or not at all. */
final class RunRecorder implements FindingKeeper {
  private static final int ROWS_A_BATCH = 1000;

  private record Standing(long rowId, String contentHash, String status, long statusSince) {}

  private final Handle handle;
  private final RunInput input;
  private final long run;
  private final boolean first;
  private final List<StoredAccount> accounts = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private final List<Long> ended = new ArrayList<>();
  private final PreparedBatch inserts;
  private final RememberedRows remembered;
  private long rowId;

  RunRecorder(Handle handle, RunInput input) {
    this.handle = handle;
    this.input = input;
    this.run = next("runs", "sequence");
    this.first = run == 1;
    this.rowId = next("findings", "row_id");
    this.inserts = handle.prepareBatch(FindingRows.INSERT);
    this.remembered = new RememberedRows(handle);
  }

  Run record(RunSource evaluation) {
    RunSource.Ended ended = evaluation.evaluate(this);
    endRest();
    remembered.retain(taken);
    EvaluationSummary summary = ended.summary();
    long snapshot = new SnapshotWriter(handle).write(summary.snapshotHash(), input, accounts);
    long bundle = new BundleWriter(handle).write(input.bundle());
    String previous =
        handle
            .createQuery("select chain_hash from runs order by sequence desc limit 1")
            .mapTo(String.class)
            .findOne()
            .orElse(Run.FIRST);
    String id = Run.idOf(run);
    String chain =
        Run.chainHash(
            id,
            summary.asOf(),
            summary.snapshotHash(),
            summary.bundleHash(),
            summary.findingsHash(),
            previous);
    handle
        .createUpdate(
            """
            insert into runs (
              sequence, id, as_of, started_at, finished_at, snapshot_id, bundle_id, findings_hash,
              findings_count, warnings, previous_chain_hash, chain_hash)
            values (
              :sequence, :id, :as_of, :started_at, :finished_at, :snapshot_id, :bundle_id,
              :findings_hash, :findings_count, :warnings, :previous_chain_hash, :chain_hash)
            """)
        .bind("sequence", run)
        .bind("id", id)
        .bind("as_of", Times.text(summary.asOf()))
        .bind("started_at", Times.text(input.started()))
        .bind("finished_at", Times.text(ended.finished()))
        .bind("snapshot_id", snapshot)
        .bind("bundle_id", bundle)
        .bind("findings_hash", summary.findingsHash())
        .bind("findings_count", summary.counts().total())
        .bind("warnings", Json.write(summary.warnings()))
        .bind("previous_chain_hash", previous)
        .bind("chain_hash", chain)
        .execute();
    return new RunQueries(handle).bySequence(run).orElseThrow();
  }

  @Override
  public void take(AccountFindings account) {
    taken.add(account.account());
    if (account.known()) {
      accounts.add(new StoredAccount(account.account(), account.name(), account.unit()));
    }
    Map<String, Standing> standing = standing(account.account());
    for (Finding finding : account.findings()) {
      String contentHash = FindingRows.contentHash(finding, account.unit());
      @Nullable Standing before = standing.remove(finding.id());
      if (before != null) {
        if (before.contentHash().equals(contentHash)) {
          continue;
        }
        ended.add(before.rowId());
      }
      boolean sameStatus = before != null && before.status().equals(finding.status().name());
      FindingRows.bind(
          inserts,
          new FindingRows.Placed(
              finding,
              account.unit(),
              contentHash,
              rowId++,
              run,
              sameStatus ? before.statusSince() : run));
      if (inserts.size() == ROWS_A_BATCH) {
        inserts.execute();
      }
    }
    standing.values().forEach(gone -> ended.add(gone.rowId()));
  }

  @Override
  public Map<String, Remembered> remembered() {
    return remembered.all();
  }

  @Override
  public void unchanged(String account, String name, String unit) {
    taken.add(account);
    accounts.add(new StoredAccount(account, name, unit));
  }

  @Override
  public void remember(String account, Remembered result) {
    remembered.put(account, result);
  }

  @Override
  public void forget(String account) {
    remembered.remove(account);
  }

  /** The rows that stand until this run, by finding. */
  private Map<String, Standing> standing(String account) {
    Map<String, Standing> standing = new HashMap<>();
    if (first) {
      return standing;
    }
    handle
        .createQuery(
            """
            select id, row_id, content_hash, status, status_since from findings
            where account = :account and to_run = :open
            """)
        .bind("account", account)
        .bind("open", Long.MAX_VALUE)
        .map(
            (row, context) ->
                Map.entry(
                    row.getString("id"),
                    new Standing(
                        row.getLong("row_id"),
                        row.getString("content_hash"),
                        row.getString("status"),
                        row.getLong("status_since"))))
        .forEach(entry -> standing.put(entry.getKey(), entry.getValue()));
    return standing;
  }

  /** Writes what waits, and ends what stood of accounts that nothing was said of. */
  private void endRest() {
    if (inserts.size() > 0) {
      inserts.execute();
    }
    if (!first) {
      handle
          .createQuery("select distinct account from findings where to_run = :open")
          .bind("open", Long.MAX_VALUE)
          .mapTo(String.class)
          .list()
          .stream()
          .filter(account -> !taken.contains(account))
          .forEach(gone -> standing(gone).values().forEach(row -> ended.add(row.rowId())));
    }
    PreparedBatch updates =
        handle.prepareBatch("update findings set to_run = :run where row_id = :row_id");
    for (long row : ended) {
      updates.bind("run", run).bind("row_id", row).add();
      if (updates.size() == ROWS_A_BATCH) {
        updates.execute();
      }
    }
    if (updates.size() > 0) {
      updates.execute();
    }
  }

  private long next(String table, String column) {
    return handle
        .createQuery("select coalesce(max(%s), 0) + 1 from %s".formatted(column, table))
        .mapTo(Long.class)
        .one();
  }
}
