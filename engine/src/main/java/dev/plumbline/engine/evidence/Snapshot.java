package dev.plumbline.engine.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot on disk, opened for reading. Each file is checked against the manifest when it is
 * read; a snapshot that was changed after it was written is refused.
 */
public final class Snapshot {
  private static final String CHANGED =
      "was changed after it was written: its SHA-256 is not the one in manifest.json";

  private final Path folder;
  private final Manifest manifest;
  private final String hash;
  private final LedgerIndex ledger;
  private final SortedSet<String> accounts;

  private Snapshot(Path folder, Manifest manifest, String hash) {
    this.folder = folder;
    this.manifest = manifest;
    this.hash = hash;
    this.ledger = readLedger();
    NavigableSet<String> known = new TreeSet<>(manifest.header().accounts());
    known.addAll(manifest.files().accounts());
    known.addAll(ledger.accounts());
    this.accounts = Collections.unmodifiableSortedSet(known);
  }

  /**
   * Reads the manifest, and which accounts the coverage ledger has rows of.
   *
   * @throws SnapshotException if there is no whole snapshot in the folder
   */
  public static Snapshot open(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new SnapshotException(folder, "there is no such folder; expected one with a snapshot");
    }
    Path file = folder.resolve(SnapshotFiles.MANIFEST);
    MessageDigest digest = HashedLines.sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      Manifest manifest = readManifest(file, in);
      in.transferTo(OutputStream.nullOutputStream());
      return new Snapshot(folder, manifest, HashedLines.hex(digest));
    } catch (NoSuchFileException e) {
      throw new SnapshotException(
          folder, "is not a whole snapshot: there is no manifest.json in it", e);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** The manifest of the snapshot in a folder; empty if there is no whole snapshot in it. */
  public static Optional<Manifest> manifestOf(Path folder) {
    Path file = folder.resolve(SnapshotFiles.MANIFEST);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(readManifest(file, in));
    } catch (SnapshotException unusable) {
      return Optional.empty();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** Where it stands. */
  public Path folder() {
    return folder;
  }

  public Manifest manifest() {
    return manifest;
  }

  /** SHA-256 of {@code manifest.json}, in hex: by the hashes in it, of the whole snapshot. */
  public String hash() {
    return hash;
  }

  /**
   * All rows of the coverage ledger, account by account. A large snapshot has millions.
   *
   * @throws SnapshotException if a row is not as it should be
   */
  public List<Coverage> coverage() {
    return rows().toList();
  }

  /**
   * The same in turn: the rows of an account are read when it is its turn.
   *
   * @throws SnapshotException if a row is not as it should be, when it is its turn
   */
  public Stream<Coverage> rows() {
    return accounts.stream().flatMap(account -> coverage(account).stream());
  }

  /**
   * The rows of an account in the coverage ledger, in the order of the file.
   *
   * @throws SnapshotException if a row is not as it should be
   */
  public List<Coverage> coverage(String account) {
    LedgerParser parser = new LedgerParser();
    Path file = folder.resolve(SnapshotFiles.COVERAGE);
    for (LedgerIndex.Stretch stretch : ledger.of(account)) {
      try {
        if (!HashedLines.isAsHashed(file, stretch, parser)) {
          throw refusal(SnapshotFiles.COVERAGE, CHANGED);
        }
      } catch (IOException e) {
        throw unreadable(file, e);
      }
    }
    parser.problem().ifPresent(problem -> refuse(problem, Optional.empty()));
    return Collections.unmodifiableList(parser.rows());
  }

  /** SHA-256 of the rows of an account as they stand in the ledger, one for each stretch. */
  public List<byte[]> coverageHashes(String account) {
    return ledger.of(account).stream().map(LedgerIndex.Stretch::hash).toList();
  }

  /** Every account that the manifest, the ledger or a folder names. */
  public SortedSet<String> accounts() {
    return accounts;
  }

  /** The path, in a snapshot, of the lines of a source about an account. */
  public static String path(String account, String source) {
    return SnapshotFiles.observations(account, source);
  }

  /** The sources that have a file about an account, as its name spells them; sorted. */
  public List<String> slugsOf(String account) {
    return manifest.files().namesOf(account).stream().map(SnapshotFiles::slugOf).toList();
  }

  /** SHA-256 over the files about an account, as the manifest has them. */
  public byte[] filesHash(String account) {
    return manifest.files().hashOf(account);
  }

  /**
   * The lines of a source about an account, in their order; none if there is no such file.
   *
   * @throws SnapshotException if the file is not as the manifest says
   */
  public List<SnapshotLine> lines(String account, String source) {
    String path = path(account, source);
    Manifest.FileEntry expected = manifest.files().get(path);
    if (expected == null) {
      return List.of();
    }
    LineParser parser = new LineParser(path, account);
    Optional<String> difference = difference(path, expected, parser);
    if (difference.isPresent()) {
      throw parser
          .firstBroken()
          .map(b -> refusal(b.place(), b.problem() + "; the file " + difference.get()))
          .orElseGet(() -> refusal(path, difference.get()));
    }
    return Collections.unmodifiableList(parser.lines());
  }

  /**
   * The file of a source about an account, checked against the manifest; empty if there is none.
   *
   * @throws SnapshotException if the file is not as the manifest says
   */
  Optional<Path> checkedFile(String account, String source) {
    String path = path(account, source);
    Manifest.FileEntry expected = manifest.files().get(path);
    if (expected == null) {
      return Optional.empty();
    }
    Optional<String> difference =
        difference(path, expected, (number, buffer, offset, length) -> {});
    if (difference.isPresent()) {
      throw refusal(path, difference.get());
    }
    return Optional.of(folder.resolve(path));
  }

  private LedgerIndex readLedger() {
    String path = SnapshotFiles.COVERAGE;
    LedgerIndex index = new LedgerIndex();
    Optional<String> difference = difference(path, manifest.files().get(path), index);
    index.end();
    index.problem().ifPresent(problem -> refuse(problem, difference));
    if (difference.isPresent()) {
      LedgerParser rows = new LedgerParser();
      difference(path, manifest.files().get(path), rows);
      rows.problem().ifPresent(problem -> refuse(problem, difference));
      throw refusal(path, difference.get());
    }
    return index;
  }

  private void refuse(LineProblem problem, Optional<String> difference) {
    String more = difference.map(d -> "; the file " + d).orElse("");
    throw refusal(SnapshotFiles.COVERAGE + problem.place(), problem.message() + more);
  }

  /** Reads a file; what is returned says in what the file is not as the manifest says. */
  private Optional<String> difference(
      String path, Manifest.@Nullable FileEntry expected, HashedLines.Handler handler) {
    Path file = folder.resolve(path);
    try {
      Manifest.FileEntry actual = HashedLines.read(file, handler);
      if (expected == null || !actual.sha256().equals(expected.sha256())) {
        return Optional.of(CHANGED);
      }
      return actual.count() == expected.count()
          ? Optional.empty()
          : Optional.of(
              "has %d lines; manifest.json says %d".formatted(actual.count(), expected.count()));
    } catch (NoSuchFileException e) {
      throw new SnapshotException(file, "is missing: manifest.json lists it", e);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static Manifest readManifest(Path file, InputStream in) throws IOException {
    try {
      return ManifestJson.read(in);
    } catch (JsonProcessingException e) {
      throw new SnapshotException(file + StrictJson.place(1, e), StrictJson.explain(e), e);
    } catch (UnfitJsonException e) {
      throw new SnapshotException((file + " " + e.pointer()).trim(), e.expectation(), e);
    }
  }

  private SnapshotException refusal(String place, String message) {
    return new SnapshotException(folder.resolve(place), message);
  }

  private static SnapshotException unreadable(Path file, IOException e) {
    return new SnapshotException(file, "cannot be read: " + e, e);
  }
}
