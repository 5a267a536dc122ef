package dev.plumbline.engine.bundle;

import dev.plumbline.engine.bundle.BundleManifest.FileEntry;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Holds the files of a bundle against what was signed. */
final class FileComparison {
  private FileComparison() {}

  /**
   * Compares.
   *
   * @throws BundleRefusedException if a file was renamed, removed, added or altered
   */
  static void check(String bundle, BundleManifest manifest, SortedMap<String, byte[]> files) {
    SortedMap<String, FileEntry> missing = new TreeMap<>(manifest.files());
    SortedMap<String, FileEntry> added = new TreeMap<>();
    files.forEach((name, bytes) -> added.put(name, FileEntry.of(bytes)));
    missing.keySet().removeAll(files.keySet());
    added.keySet().removeAll(manifest.files().keySet());
    missing.forEach((name, signed) -> checkMissing(bundle, name, signed, added));
    if (!added.isEmpty()) {
      throw new BundleRefusedException(
          bundle,
          Refusal.ADDED_FILE,
          EntryNames.shown(added.firstKey()) + " was added: the manifest does not name it");
    }
    manifest
        .files()
        .forEach(
            (name, signed) -> {
              if (!signed.equals(FileEntry.of(files.getOrDefault(name, new byte[0])))) {
                throw new BundleRefusedException(
                    bundle,
                    Refusal.ALTERED_FILE,
                    EntryNames.shown(name) + " was altered: it is not the file that was signed");
              }
            });
  }

  private static void checkMissing(
      String bundle, String name, FileEntry signed, SortedMap<String, FileEntry> added) {
    for (Map.Entry<String, FileEntry> other : added.entrySet()) {
      if (other.getValue().equals(signed)) {
        throw new BundleRefusedException(
            bundle,
            Refusal.RENAMED_FILE,
            EntryNames.shown(name) + " was renamed to " + EntryNames.shown(other.getKey()));
      }
    }
    throw new BundleRefusedException(
        bundle,
        Refusal.REMOVED_FILE,
        EntryNames.shown(name) + " was removed: the manifest names it");
  }
}
