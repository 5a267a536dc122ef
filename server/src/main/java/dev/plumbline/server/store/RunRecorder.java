package dev.plumbline.server.store;

import dev.plumbline.engine.evaluation.EvaluationResult;
import dev.plumbline.engine.findings.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Writes one run, inside one transaction: it is there whole or not at all. */
final class RunRecorder {
  private static final int ROWS_A_BATCH = 1000;

  private record Standing(long rowId, String contentHash, String status, long statusSince) {}

  private final Handle handle;

  RunRecorder(Handle handle) {
    this.handle = handle;
  }

  Run record(RunInput input, EvaluationResult result) {
    long sequence = next("runs", "sequence");
    long snapshot = new SnapshotWriter(handle).write(result.snapshotHash(), input);
    long bundle = new BundleWriter(handle).write(input.bundle());
    writeFindings(sequence, input, result.findings());
    String previous =
        handle
            .createQuery("select chain_hash from runs order by sequence desc limit 1")
            .mapTo(String.class)
            .findOne()
            .orElse(Run.FIRST);
    String id = Run.idOf(sequence);
    String chain =
        Run.chainHash(
            id,
            result.asOf(),
            result.snapshotHash(),
            result.bundleHash(),
            result.findingsHash(),
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
        .bind("sequence", sequence)
        .bind("id", id)
        .bind("as_of", Times.text(result.asOf()))
        .bind("started_at", Times.text(input.started()))
        .bind("finished_at", Times.text(input.finished()))
        .bind("snapshot_id", snapshot)
        .bind("bundle_id", bundle)
        .bind("findings_hash", result.findingsHash())
        .bind("findings_count", result.findings().size())
        .bind("warnings", Json.write(result.warnings()))
        .bind("previous_chain_hash", previous)
        .bind("chain_hash", chain)
        .execute();
    return new RunQueries(handle).bySequence(sequence).orElseThrow();
  }

  private void writeFindings(long run, RunInput input, List<Finding> findings) {
    Map<String, String> units =
        input.accounts().stream()
            .collect(Collectors.toMap(StoredAccount::id, StoredAccount::unit, (a, b) -> a));
    Map<String, Standing> standing = standing();
    List<Long> ended = new ArrayList<>();
    long rowId = next("findings", "row_id");
    PreparedBatch inserts = handle.prepareBatch(FindingRows.INSERT);
    for (Finding finding : findings) {
      String unit = units.getOrDefault(finding.subject().account(), "");
      String contentHash = FindingRows.contentHash(finding, unit);
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
              finding, unit, contentHash, rowId++, run, sameStatus ? before.statusSince() : run));
      if (inserts.size() == ROWS_A_BATCH) {
        inserts.execute();
      }
    }
    if (inserts.size() > 0) {
      inserts.execute();
    }
    standing.values().forEach(gone -> ended.add(gone.rowId()));
    end(ended, run);
  }

  private Map<String, Standing> standing() {
    Map<String, Standing> standing = new HashMap<>();
    handle
        .createQuery(
            """
            select id, row_id, content_hash, status, status_since from findings
            where to_run = :open
            """)
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

  private void end(List<Long> rows, long run) {
    PreparedBatch updates =
        handle.prepareBatch("update findings set to_run = :run where row_id = :row_id");
    for (long row : rows) {
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
