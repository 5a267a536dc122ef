package dev.plumbline.engine.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Unpacks a bundle file in memory, and refuses what no bundle holds. Nothing is believed yet. */
final class ZipReader {
  /** How every entry's line in a zip's directory begins. */
  private static final int HEADER = 0x504B0102;

  /** Registers can be zips themselves, with entries of their own. */
  private static final int MOST_HEADERS = 5 * BundleLimits.ENTRIES;

  private final String file;

  private ZipReader(String file) {
    this.file = file;
  }

  /**
   * The files of a bundle by name.
   *
   * @param file the bundle's name, for messages
   * @throws BundleRefusedException if it is not a zip of regular files with safe and different
   *     names, or is too large
   */
  static SortedMap<String, byte[]> read(String file, byte[] zip) {
    return new ZipReader(file).read(zip);
  }

  private SortedMap<String, byte[]> read(byte[] bytes) {
    if (bytes.length > BundleLimits.BYTES) {
      throw tooLarge();
    }
    if (headers(bytes) > MOST_HEADERS) {
      throw tooMany();
    }
    try (ZipFile zip = open(bytes)) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      if (entries.size() > BundleLimits.ENTRIES) {
        throw tooMany();
      }
      return contents(zip, ZipEntries.named(file, entries));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Counts before the library makes an object of each. */
  private static int headers(byte[] bytes) {
    int headers = 0;
    int last = 0;
    for (byte each : bytes) {
      last = (last << 8) | (each & 0xFF);
      if (last == HEADER) {
        headers++;
      }
    }
    return headers;
  }

  private ZipFile open(byte[] bytes) throws IOException {
    try {
      return ZipFile.builder()
          .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
          .setUseUnicodeExtraFields(false)
          .get();
    } catch (IOException | RuntimeException e) { // the library believes the lengths in a zip
      throw refused(
          Refusal.NOT_A_ZIP, "is not a zip; expected a file that `policy bundle make` wrote");
    }
  }

  private SortedMap<String, byte[]> contents(ZipFile zip, Map<String, ZipArchiveEntry> named) {
    SortedMap<String, byte[]> contents = new TreeMap<>();
    int left = BundleLimits.BYTES;
    for (Map.Entry<String, ZipArchiveEntry> each : named.entrySet()) {
      byte[] content = content(zip, each.getKey(), each.getValue(), left);
      left -= content.length;
      contents.put(each.getKey(), content);
    }
    return contents;
  }

  /**
   * Unpacks one entry and counts what really comes out: what a zip says of its sizes is a claim.
   */
  private byte[] content(ZipFile zip, String name, ZipArchiveEntry entry, int left) {
    boolean known = entry.getMethod() == ZipEntry.STORED || entry.getMethod() == ZipEntry.DEFLATED;
    if (!known || entry.getGeneralPurposeBit().usesEncryption() || !zip.canReadEntryData(entry)) {
      throw refused(
          Refusal.UNREADABLE_ENTRY,
          "the entry " + EntryNames.shown(name) + " is encrypted or packed in an unusual way");
    }
    int most = BundleLimits.bytes(name);
    byte[] content = unpacked(zip, name, entry, Math.min(most, left) + 1);
    if (content.length > most) {
      throw refused(
          Refusal.TOO_LARGE,
          EntryNames.shown(name)
              + " has more than "
              + BundleLimits.words(most)
              + "; split it into several files");
    }
    if (content.length > left) {
      throw tooLarge();
    }
    return content;
  }

  private byte[] unpacked(ZipFile zip, String name, ZipArchiveEntry entry, int most) {
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readNBytes(most);
    } catch (IOException | RuntimeException e) { // the library believes the lengths in a zip
      throw refused(
          Refusal.UNREADABLE_ENTRY, "the entry " + EntryNames.shown(name) + " cannot be unpacked");
    }
  }

  private BundleRefusedException tooMany() {
    return refused(Refusal.TOO_MANY_ENTRIES, "has more than " + BundleLimits.ENTRIES + " entries");
  }

  private BundleRefusedException tooLarge() {
    return refused(
        Refusal.TOO_LARGE, "has more than " + BundleLimits.words(BundleLimits.BYTES) + " in all");
  }

  private BundleRefusedException refused(Refusal refusal, String message) {
    return new BundleRefusedException(file, refusal, message);
  }
}
