package dev.plumbline.engine.bundle;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** The entries of a bundle file: regular files with safe and different names, one manifest. */
final class ZipEntries {
  private static final int FILE_TYPE = 0170000;
  private static final int REGULAR = 0100000;
  private static final int SYMBOLIC_LINK = 0120000;

  private final String file;

  private ZipEntries(String file) {
    this.file = file;
  }

  /**
   * The entries by name.
   *
   * @param file the bundle's name, for messages
   * @throws BundleRefusedException if there are others
   */
  static Map<String, ZipArchiveEntry> named(String file, List<ZipArchiveEntry> entries) {
    return new ZipEntries(file).named(entries);
  }

  private Map<String, ZipArchiveEntry> named(List<ZipArchiveEntry> entries) {
    List<String> names = new ArrayList<>();
    for (ZipArchiveEntry entry : entries) {
      String name = name(entry);
      checkKind(name, entry);
      names.add(name);
    }
    long manifests =
        names.stream().filter(n -> EntryNames.folded(n).equals(BundleManifest.FILE)).count();
    if (manifests > 1) {
      throw refused(
          Refusal.TWO_MANIFESTS,
          "has " + manifests + " entries called '" + BundleManifest.FILE + "'; expected one");
    }
    Map<String, String> seen = new HashMap<>();
    Map<String, ZipArchiveEntry> named = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      String other = seen.put(EntryNames.folded(name), name);
      if (other != null) {
        throw refused(
            Refusal.DUPLICATE_ENTRY,
            "has the entry "
                + EntryNames.shown(name)
                + " twice"
                + (other.equals(name) ? "" : ", once as " + EntryNames.shown(other)));
      }
      named.put(name, entries.get(i));
    }
    return named;
  }

  /** The name as it stands in the file, whatever the library makes of it. */
  private String name(ZipArchiveEntry entry) {
    try {
      String name =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(entry.getRawName()))
              .toString();
      if (EntryNames.isSafe(name)) {
        return name;
      }
      if (name.endsWith("/") && EntryNames.isSafe(name.substring(0, name.length() - 1))) {
        throw refused(
            Refusal.NOT_A_FILE, "the entry " + EntryNames.shown(name) + " is a folder, not a file");
      }
      throw refused(
          Refusal.UNSAFE_NAME,
          "the entry "
              + EntryNames.shown(name)
              + " has a name that could lead out of the bundle or mean another file elsewhere");
    } catch (CharacterCodingException e) {
      throw refused(Refusal.UNSAFE_NAME, "an entry has a name that is not UTF-8");
    }
  }

  private void checkKind(String name, ZipArchiveEntry entry) {
    int type = (int) (entry.getExternalAttributes() >>> 16) & FILE_TYPE;
    if (type == SYMBOLIC_LINK) {
      throw refused(
          Refusal.LINK, "the entry " + EntryNames.shown(name) + " is a symbolic link, not a file");
    }
    if (type != 0 && type != REGULAR) {
      throw refused(
          Refusal.NOT_A_FILE, "the entry " + EntryNames.shown(name) + " is not a regular file");
    }
  }

  private BundleRefusedException refused(Refusal refusal, String message) {
    return new BundleRefusedException(file, refusal, message);
  }
}
