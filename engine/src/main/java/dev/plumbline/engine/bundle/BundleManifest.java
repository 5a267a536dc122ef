package dev.plumbline.engine.bundle;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What is signed: {@code manifest.json}.
 *
 * @param revision counted from 1; a bundle takes the place of none with a higher one
 * @param made when, as its maker says
 * @param bundleHash the hash of the bundle as it was checked, with what shipped then
 * @param author who wrote the change, as its maker says
 * @param approver who approved it, as its maker says; somebody else
 * @param files all files but the manifest and its signature, by name
 * @param policies the bundle's own, by id
 */
public record BundleManifest(
    long revision,
    Instant made,
    String bundleHash,
    String author,
    String approver,
    SortedMap<String, FileEntry> files,
    List<PolicyEntry> policies) {
  /** The format that is written, and the only one that is read. */
  public static final int FORMAT = 1;

  /** What the name of a person looks like. */
  public static final Pattern PERSON = Pattern.compile("[^\\p{Cntrl}\\s][^\\p{Cntrl}]{0,199}");

  public static final String PERSON_EXPECTED = "a name on one line, of at most 200 characters";

  static final String FILE = "manifest.json";
  static final String SIGNATURE = "manifest.sig";

  /**
   * A file.
   *
   * @param sha256 in hex
   * @param size in bytes
   */
  public record FileEntry(String sha256, long size) {
    public FileEntry {
      requireNonNull(sha256, "sha256 is null");
    }

    static FileEntry of(byte[] bytes) {
      return new FileEntry(Hash.of(bytes), bytes.length);
    }
  }

  public BundleManifest {
    requireNonNull(made, "made is null");
    requireNonNull(bundleHash, "bundleHash is null");
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    policies = List.copyOf(policies);
    if (revision < 1) {
      throw new IllegalArgumentException("revisions are counted from 1");
    }
    if (!PERSON.matcher(author).matches() || !PERSON.matcher(approver).matches()) {
      throw new IllegalArgumentException("expected " + PERSON_EXPECTED);
    }
    if (isSamePerson(author, approver)) {
      throw new IllegalArgumentException("author and approver are one person");
    }
  }

  /** Whether two names stand for one person, however they are spelt. */
  public static boolean isSamePerson(String author, String approver) {
    return EntryNames.folded(author.strip()).equals(EntryNames.folded(approver.strip()));
  }
}
