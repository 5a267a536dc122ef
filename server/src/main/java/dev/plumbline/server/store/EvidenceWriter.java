package dev.plumbline.server.store;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Keeps the files of a snapshot: each different content once, compressed. */
final class EvidenceWriter implements AutoCloseable {
  private static final int FILES_A_TIME = 500;

  private final PreparedStatement kept;
  private final BatchInsert contents;
  private final BatchInsert files;
  private final Set<String> waiting = new HashSet<>();
  private final Gzip gzip = new Gzip();
  private long listed;

  EvidenceWriter(Handle handle) {
    try {
      kept = handle.getConnection().prepareStatement("select 1 from evidence where hash = ?");
    } catch (SQLException e) {
      throw Store.notKept(e);
    }
    handle.addCleanable(kept::close);
    contents =
        new BatchInsert(handle, "insert into evidence (hash, size, content) values (?, ?, ?)");
    files =
        new BatchInsert(
            handle, "insert into snapshot_files (snapshot_id, path, hash) values (?, ?, ?)");
  }

  /** Keeps a file; one whose content is kept already is not even read if its hash is known. */
  void write(long snapshot, RunInput.File file) {
    if (file.sha256().isPresent() && isKept(file.sha256().get())) {
      list(snapshot, file, file.sha256().get());
      return;
    }
    byte[] bytes = read(file);
    String hash = Hashes.of(bytes);
    if (file.sha256().filter(listed -> !listed.equals(hash)).isPresent()) {
      throw new StoreException(
          file.content()
              + ": the file is not as the manifest lists it; collect the snapshot again");
    }
    if (!isKept(hash)) {
      contents.add(hash, bytes.length, gzip.compress(bytes));
      waiting.add(hash);
    }
    list(snapshot, file, hash);
  }

  private void list(long snapshot, RunInput.File file, String hash) {
    files.add(snapshot, file.path(), hash);
    listed++;
    if (listed % FILES_A_TIME == 0) {
      flush();
    }
  }

  /** Writes what waits: contents before the files that have them. */
  void flush() {
    contents.flush();
    files.flush();
    waiting.clear();
  }

  private boolean isKept(String hash) {
    if (waiting.contains(hash)) {
      return true;
    }
    try {
      kept.setString(1, hash);
      try (ResultSet row = kept.executeQuery()) {
        return row.next();
      }
    } catch (SQLException e) {
      throw Store.notKept(e);
    }
  }

  private static byte[] read(RunInput.File file) {
    try {
      return Files.readAllBytes(file.content());
    } catch (IOException e) {
      throw new StoreException(file.content() + ": cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    gzip.close();
  }
}
