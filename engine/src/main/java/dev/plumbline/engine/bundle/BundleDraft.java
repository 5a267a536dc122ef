package dev.plumbline.engine.bundle;

import dev.plumbline.engine.bundle.BundleManifest.FileEntry;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.PolicyFiles;
import dev.plumbline.engine.policy.reading.ShippedFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A folder with policies, read once, on its way to a signed bundle. */
public final class BundleDraft {
  private final String folder;
  private final SortedMap<String, byte[]> files;

  private BundleDraft(String folder, SortedMap<String, byte[]> files) {
    this.folder = folder;
    this.files = files;
  }

  /**
   * Reads a folder.
   *
   * @throws BundleFileException if something in it cannot be part of a bundle, or cannot be read
   */
  public static BundleDraft read(Path folder) {
    return new BundleDraft(folder.toString(), BundleFolder.read(folder));
  }

  /** Checks what was read, together with what ships. */
  public BundleReader.Reading check(ShippedFiles shipped) {
    return BundleReader.read(
        BundleReader.Input.of(shipped, PolicyFiles.of(folder, files), List.of()));
  }

  /** The folder's own policies, as a manifest names them. */
  public List<PolicyEntry> policies(Bundle checked) {
    return OwnPolicies.of(checked, folder, files.keySet());
  }

  /**
   * What is to be signed.
   *
   * @param checked what {@link #check} came to
   * @param author not the approver
   */
  public BundleManifest manifest(
      Bundle checked, long revision, Instant made, String author, String approver) {
    return new BundleManifest(
        revision, made, checked.hash(), author, approver, entries(), policies(checked));
  }

  SortedMap<String, FileEntry> entries() {
    SortedMap<String, FileEntry> entries = new TreeMap<>();
    files.forEach((name, bytes) -> entries.put(name, FileEntry.of(bytes)));
    return entries;
  }

  /**
   * The bundle file: the same bytes for the same files, manifest and key.
   *
   * @throws BundleFileException if it would be too large to be read again
   */
  public byte[] signed(BundleManifest manifest, SigningKey key) {
    byte[] signedBytes = BundleManifestJson.write(manifest);
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put(BundleManifest.FILE, signedBytes);
    entries.put(BundleManifest.SIGNATURE, key.sign(signedBytes));
    entries.putAll(files);
    byte[] zip = ZipWriter.write(entries);
    if (zip.length > BundleLimits.BYTES || signedBytes.length > BundleLimits.MANIFEST_BYTES) {
      throw new BundleFileException(
          folder, "is too large for a bundle: at most " + BundleLimits.words(BundleLimits.BYTES));
    }
    return zip;
  }
}
