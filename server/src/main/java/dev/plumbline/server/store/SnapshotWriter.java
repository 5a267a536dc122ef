package dev.plumbline.server.store;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Coverage;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Keeps a snapshot with its files, its ledger and its accounts. */
final class SnapshotWriter {
  private final Handle handle;

  SnapshotWriter(Handle handle) {
    this.handle = handle;
  }

  /** The id of the snapshot with the hash; writes it when it is new. */
  long write(String hash, RunInput input, List<StoredAccount> accounts) {
    return handle
        .createQuery("select id from snapshots where hash = :hash")
        .bind("hash", hash)
        .mapTo(Long.class)
        .findOne()
        .orElseGet(() -> writeNew(hash, input, accounts));
  }

  private long writeNew(String hash, RunInput input, List<StoredAccount> accounts) {
    long id =
        handle
            .createQuery("select coalesce(max(id), 0) + 1 from snapshots")
            .mapTo(Long.class)
            .one();
    handle
        .createUpdate("insert into snapshots (id, hash, taken_at) values (:id, :hash, :taken_at)")
        .bind("id", id)
        .bind("hash", hash)
        .bind("taken_at", Times.text(input.takenAt()))
        .execute();
    try (EvidenceWriter evidence = new EvidenceWriter(handle)) {
      input.files().forEach(file -> evidence.write(id, file));
      evidence.flush();
    }
    writeCoverage(id, input);
    writeAccounts(id, accounts);
    return id;
  }

  private void writeCoverage(long snapshot, RunInput input) {
    BatchInsert rows =
        new BatchInsert(
            handle,
            """
            insert into coverage (
              snapshot_id, account, source, region, status, reason, detail, error_code, request_id,
              read_at, duration_millis)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
    for (Coverage row : input.coverage()) {
      rows.add(
          snapshot,
          row.cell().account(),
          row.cell().source(),
          row.cell().region(),
          row.status().name(),
          row.cause().map(cause -> cause.reason().name()).orElse(null),
          row.cause().map(Cause::detail).orElse(null),
          row.errorCode().orElse(null),
          row.requestId().orElse(null),
          Times.text(row.at()),
          row.durationMillis());
    }
    rows.flush();
  }

  private void writeAccounts(long snapshot, List<StoredAccount> accounts) {
    BatchInsert rows =
        new BatchInsert(
            handle, "insert into accounts (snapshot_id, id, name, unit) values (?, ?, ?, ?)");
    accounts.forEach(account -> rows.add(snapshot, account.id(), account.name(), account.unit()));
    rows.flush();
  }
}
