package dev.plumbline.engine.evidence;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes a snapshot. Nothing is seen under the target's name until {@link #finish} has made the
 * whole snapshot appear there at once; closed before that, the writer leaves nothing behind, unless
 * it is a {@link ResumableSnapshot}. Safe for use by several threads. The same calls write the same
 * bytes.
 */
public final class SnapshotWriter implements AutoCloseable {
  private static final ObjectWriter JSON = StrictJson.writer();

  private final Path target;
  private final ManifestHeader header;
  private final DurableFolder folder;
  private final SortedMap<String, Manifest.FileEntry> files = new TreeMap<>();
  private final Ledger ledger = new Ledger();
  private final Set<String> taken = new HashSet<>();
  private final Optional<Journal> journal;
  private volatile boolean failed;
  private boolean open = true;

  SnapshotWriter(
      Path target, ManifestHeader header, DurableFolder folder, Optional<Journal> journal) {
    this.target = target;
    this.header = header;
    this.folder = folder;
    this.journal = journal;
  }

  /**
   * Begins a snapshot.
   *
   * @param target the folder that is to appear; a snapshot is never written over another one
   * @throws SnapshotException if the target exists and is not an empty folder, or cannot be written
   */
  public static SnapshotWriter begin(Path target, ManifestHeader header) {
    try {
      check(target, header);
      return new SnapshotWriter(target, header, DurableFolder.beside(target), Optional.empty());
    } catch (IOException e) {
      throw unwritable(target, e);
    }
  }

  static void check(Path target, ManifestHeader header) throws IOException {
    checkAccount(header.managementAccount());
    header.accounts().forEach(SnapshotWriter::checkAccount);
    if (!DurableFolder.isFree(target)) {
      throw new SnapshotException(
          target, "exists already; a snapshot is never changed, so name a new folder");
    }
  }

  /** Takes a part that is there already for written. */
  void takeOver(JournalPart part) {
    synchronized (files) {
      files.putAll(part.files());
    }
    part.rows().forEach(this::cover);
    taken.add(key(part.account(), part.source()));
  }

  private static String key(String account, String source) {
    return account + ' ' + source;
  }

  /** Whether a source was read completely about an account before the snapshot was resumed. */
  public boolean isTakenOver(String account, String source) {
    return taken.contains(key(account, source));
  }

  /** As the snapshot was begun with. */
  public ManifestHeader header() {
    return header;
  }

  /**
   * Writes all that one source gave as it was asked about one account, as one part: the lines, then
   * its rows of the ledger. Nothing of the lines is kept in memory.
   *
   * @param lines also about other accounts, where the source is one of the organization
   * @throws IllegalStateException if they were written before
   * @throws SnapshotException if they cannot be written
   */
  public void write(String account, String source, List<Coverage> rows, List<Observation> lines) {
    SortedMap<String, List<Observation>> byAccount = new TreeMap<>();
    lines.forEach(
        line -> byAccount.computeIfAbsent(line.account(), each -> new ArrayList<>()).add(line));
    byAccount.forEach((each, its) -> write(each, source, its));
    rows.forEach(this::cover);
    if (journal.isPresent()) {
      Map<String, Manifest.FileEntry> written = new TreeMap<>();
      synchronized (files) {
        byAccount
            .keySet()
            .forEach(each -> written.put(path(each, source), files.get(path(each, source))));
      }
      try {
        journal.get().append(new JournalPart(account, source, written, rows));
      } catch (IOException e) {
        failed = true;
        throw unwritable(target, e);
      }
    }
  }

  /**
   * Writes all lines of one source about one account; nothing of them is kept in memory. An empty
   * list needs no call.
   *
   * @throws IllegalStateException if they were written before
   * @throws SnapshotException if they cannot be written
   */
  public void write(String account, String source, List<Observation> lines) {
    String path = path(account, source);
    for (Observation line : lines) {
      if (!line.account().equals(account)) {
        throw new IllegalArgumentException(
            "a line of account " + line.account() + " among those of " + account);
      }
    }
    claim(path, new Manifest.FileEntry("", 0));
    writeLines(path, lines.stream().map(ObservationJson::row).toList());
  }

  /**
   * Takes over all lines of one source about one account from an earlier snapshot; nothing if it
   * has none. Where the file system can, its file is shared and not read: this snapshot names the
   * hash that the earlier one names, so that a file that was changed is refused when it is read.
   * Elsewhere it is checked and copied. Its rows of the ledger are for the caller to {@link
   * #cover}.
   *
   * @throws IllegalStateException if they were written before
   * @throws SnapshotException if they cannot be read or written
   */
  public void keep(Snapshot earlier, String account, String source) {
    Manifest.FileEntry entry = earlier.manifest().files().get(Snapshot.path(account, source));
    if (entry == null) {
      return;
    }
    String path = path(account, source);
    claim(path, entry);
    try {
      if (!folder.share(path, earlier.folder().resolve(path))) {
        folder.copy(path, earlier.checkedFile(account, source).orElseThrow());
      }
    } catch (IOException e) {
      failed = true;
      throw unwritable(target, e);
    }
  }

  /** Writes a row of the coverage ledger; a later row of the same cell takes its place. */
  public void cover(Coverage row) {
    checkAccount(row.cell().account());
    ledger.put(row);
  }

  /**
   * Writes the ledger and the manifest, and makes the snapshot appear.
   *
   * @throws SnapshotException if that fails; the target is then as it was
   */
  public Manifest finish(Instant finished) {
    if (!open || failed) {
      throw new IllegalStateException(
          open ? "a file could not be written" : "the snapshot is finished already");
    }
    writeLedger();
    Manifest manifest;
    synchronized (files) {
      manifest = new Manifest(Manifest.FORMAT, header, finished, FileIndex.of(files));
    }
    try {
      folder.write(SnapshotFiles.MANIFEST, out -> writeManifest(manifest, out));
      folder.publish();
      if (journal.isPresent()) {
        journal.get().delete();
      }
    } catch (IOException e) {
      throw unwritable(target, e);
    }
    open = false;
    return manifest;
  }

  /** Discards what was written, unless it is finished, or can be resumed and has a part. */
  @Override
  public void close() {
    if (open) {
      open = false;
      try {
        if (journal.isEmpty()) {
          folder.discard();
        } else if (journal.get().hasParts()) {
          journal.get().close();
        } else {
          folder.discard();
          journal.get().delete();
        }
      } catch (IOException e) {
        throw unwritable(target, e);
      }
    }
  }

  private static String path(String account, String source) {
    checkAccount(account);
    String path = SnapshotFiles.observations(account, source);
    if (!SnapshotFiles.isObservations(path)) {
      throw new IllegalArgumentException(
          "a source is named with letters, digits and single blanks, not \"" + source + '"');
    }
    return path;
  }

  private void claim(String path, Manifest.FileEntry entry) {
    synchronized (files) {
      if (files.putIfAbsent(path, entry) != null) {
        throw new IllegalStateException(path + " is written already");
      }
    }
  }

  private void writeLines(String path, Collection<Object> lines) {
    try {
      String sha256 = folder.write(path, out -> writeLines(lines, out));
      synchronized (files) {
        files.put(path, new Manifest.FileEntry(sha256, lines.size()));
      }
    } catch (IOException | RuntimeException e) {
      failed = true;
      throw e instanceof IOException io ? unwritable(target, io) : (RuntimeException) e;
    }
  }

  private void writeLedger() {
    AtomicLong count = new AtomicLong();
    try {
      String sha256 = folder.write(SnapshotFiles.COVERAGE, out -> count.set(ledger.writeTo(out)));
      synchronized (files) {
        files.put(SnapshotFiles.COVERAGE, new Manifest.FileEntry(sha256, count.get()));
      }
    } catch (IOException e) {
      failed = true;
      throw unwritable(target, e);
    }
  }

  private static void writeLines(Collection<Object> lines, OutputStream out) throws IOException {
    for (Object line : lines) {
      out.write(JSON.writeValueAsBytes(line));
      out.write('\n');
    }
  }

  private static void writeManifest(Manifest manifest, OutputStream out) throws IOException {
    ManifestJson.write(manifest, out);
    out.write('\n');
  }

  private static void checkAccount(String account) {
    if (!SnapshotFiles.ACCOUNT.matcher(account).matches()) {
      throw new IllegalArgumentException("not an account id of twelve digits: " + account);
    }
  }

  static SnapshotException unwritable(Path target, IOException e) {
    return new SnapshotException(target, "the snapshot cannot be written: " + e, e);
  }
}
