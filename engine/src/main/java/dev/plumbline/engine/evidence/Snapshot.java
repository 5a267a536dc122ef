package dev.plumbline.engine.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
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
  private final Map<String, Manifest.FileEntry> files;
  private final String hash;
  private final List<Coverage> coverage;
  private final SortedSet<String> accounts;

  private Snapshot(Path folder, Manifest manifest, String hash) {
    this.folder = folder;
    this.manifest = manifest;
    this.files = new HashMap<>(manifest.files());
    this.hash = hash;
    this.coverage = readCoverage();
    NavigableSet<String> known = new TreeSet<>(manifest.header().accounts());
    manifest.files().keySet().forEach(f -> SnapshotFiles.accountOf(f).ifPresent(known::add));
    coverage.forEach(row -> known.add(row.cell().account()));
    this.accounts = Collections.unmodifiableSortedSet(known);
  }

  /**
   * Reads the manifest and the coverage ledger.
   *
   * @throws SnapshotException if there is no whole snapshot in the folder
   */
  public static Snapshot open(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new SnapshotException(folder, "there is no such folder; expected one with a snapshot");
    }
    Path file = folder.resolve(SnapshotFiles.MANIFEST);
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new SnapshotException(
          folder, "is not a whole snapshot: there is no manifest.json in it", e);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    MessageDigest digest = HashedLines.sha256();
    digest.update(bytes);
    return new Snapshot(folder, readManifest(file, bytes), HashedLines.hex(digest));
  }

  /** The manifest of the snapshot in a folder; empty if there is no whole snapshot in it. */
  public static Optional<Manifest> manifestOf(Path folder) {
    Path file = folder.resolve(SnapshotFiles.MANIFEST);
    try {
      return Files.isRegularFile(file)
          ? Optional.of(readManifest(file, Files.readAllBytes(file)))
          : Optional.empty();
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

  /** The coverage ledger, in the order of the file. */
  public List<Coverage> coverage() {
    return coverage;
  }

  /** Every account that the manifest, the ledger or a folder names. */
  public SortedSet<String> accounts() {
    return accounts;
  }

  /** The path, in a snapshot, of the lines of a source about an account. */
  public static String path(String account, String source) {
    return SnapshotFiles.observations(account, source);
  }

  /** The files about an account, as the manifest has them: by path, sorted. */
  public SortedMap<String, Manifest.FileEntry> filesOf(String account) {
    String folder = "observations/" + account;
    return manifest.files().subMap(folder + '/', folder + (char) ('/' + 1));
  }

  /**
   * The lines of a source about an account, in their order; none if there is no such file.
   *
   * @throws SnapshotException if the file is not as the manifest says
   */
  public List<SnapshotLine> lines(String account, String source) {
    String path = path(account, source);
    Manifest.FileEntry expected = files.get(path);
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
    Manifest.FileEntry expected = files.get(path);
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

  private List<Coverage> readCoverage() {
    String path = SnapshotFiles.COVERAGE;
    LedgerParser parser = new LedgerParser();
    Optional<String> difference = difference(path, files.get(path), parser);
    if (parser.problem().isPresent()) {
      LineProblem problem = parser.problem().get();
      String more = difference.map(d -> "; the file " + d).orElse("");
      throw refusal(path + problem.place(), problem.message() + more);
    }
    if (difference.isPresent()) {
      throw refusal(path, difference.get());
    }
    return Collections.unmodifiableList(parser.rows());
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

  private static Manifest readManifest(Path file, byte[] bytes) {
    try {
      return ManifestJson.read(StrictJson.reader().readTree(bytes));
    } catch (JsonProcessingException e) {
      throw new SnapshotException(file + StrictJson.place(1, e), StrictJson.explain(e), e);
    } catch (IOException e) {
      throw unreadable(file, e);
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
