package dev.plumbline.server.store;

import dev.plumbline.engine.evaluation.AccountFindings;
import dev.plumbline.engine.evaluation.EvaluationSummary;
import dev.plumbline.engine.evaluation.FindingKeeper;
import dev.plumbline.engine.evaluation.Remembered;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Writes one run, inside one transaction: it is there whole or not at all. */
final class RunRecorder implements FindingKeeper {
  private final Handle handle;
  private final RunInput input;
  private final long run;
  private final List<StoredAccount> accounts = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private final FindingWriter findings;
  private final RememberedRows remembered;

  RunRecorder(Handle handle, RunInput input) {
    this.handle = handle;
    this.input = input;
    this.run =
        handle
            .createQuery("select coalesce(max(sequence), 0) + 1 from runs")
            .mapTo(Long.class)
            .one();
    this.findings = new FindingWriter(handle, run);
    this.remembered = new RememberedRows(handle);
  }

  Run record(RunSource evaluation) {
    RunSource.Ended ended = evaluation.evaluate(this);
    findings.finish(taken);
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
    findings.count();
    return new RunQueries(handle).bySequence(run).orElseThrow();
  }

  @Override
  public void take(AccountFindings account) {
    taken.add(account.account());
    if (account.known()) {
      accounts.add(new StoredAccount(account.account(), account.name(), account.unit()));
    }
    findings.take(account);
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
}
