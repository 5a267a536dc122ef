package dev.plumbline.server.store;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Coverage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Keeps a snapshot: each different content once, compressed. */
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
    input.files().forEach(file -> writeFile(id, file));
    writeCoverage(id, input);
    writeAccounts(id, accounts);
    return id;
  }

  private void writeFile(long snapshot, RunInput.File file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file.content());
    } catch (IOException e) {
      throw new StoreException(file.content() + ": cannot be read: " + e.getMessage(), e);
    }
    String hash = Hashes.of(bytes);
    boolean kept =
        handle
            .createQuery("select 1 from evidence where hash = :hash")
            .bind("hash", hash)
            .mapTo(Integer.class)
            .findOne()
            .isPresent();
    if (!kept) {
      handle
          .createUpdate(
              "insert into evidence (hash, size, content) values (:hash, :size, :content)")
          .bind("hash", hash)
          .bind("size", bytes.length)
          .bind("content", gzip(bytes))
          .execute();
    }
    handle
        .createUpdate(
            """
            insert into snapshot_files (snapshot_id, path, hash) values (:snapshot, :path, :hash)
            """)
        .bind("snapshot", snapshot)
        .bind("path", file.path())
        .bind("hash", hash)
        .execute();
  }

  private void writeCoverage(long snapshot, RunInput input) {
    if (input.coverage().isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into coverage (
              snapshot_id, account, source, region, status, reason, detail, error_code, request_id,
              read_at, duration_millis)
            values (
              :snapshot, :account, :source, :region, :status, :reason, :detail, :error_code,
              :request_id, :read_at, :duration_millis)
            """);
    for (Coverage row : input.coverage()) {
      batch
          .bind("snapshot", snapshot)
          .bind("account", row.cell().account())
          .bind("source", row.cell().source())
          .bind("region", row.cell().region())
          .bind("status", row.status().name())
          .bind("reason", row.cause().map(cause -> cause.reason().name()).orElse(null))
          .bind("detail", row.cause().map(Cause::detail).orElse(null))
          .bind("error_code", row.errorCode().orElse(null))
          .bind("request_id", row.requestId().orElse(null))
          .bind("read_at", Times.text(row.at()))
          .bind("duration_millis", row.durationMillis())
          .add();
    }
    batch.execute();
  }

  private void writeAccounts(long snapshot, List<StoredAccount> accounts) {
    if (accounts.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into accounts (snapshot_id, id, name, unit) values (:snapshot, :id, :name, :unit)");
    for (StoredAccount account : accounts) {
      batch
          .bind("snapshot", snapshot)
          .bind("id", account.id())
          .bind("name", account.name())
          .bind("unit", account.unit())
          .add();
    }
    batch.execute();
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
