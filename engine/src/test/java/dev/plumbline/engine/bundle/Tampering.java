package dev.plumbline.engine.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** What somebody does to a bundle file who has no key. */
final class Tampering {
  private static final int REGULAR = 0100644;

  private Tampering() {}

  /** An entry of a zip that no honest program writes. */
  record Entry(String name, byte[] bytes, int mode) {}

  /** Changes the files by name, and packs them again. */
  static byte[] files(byte[] bundle, Consumer<Map<String, byte[]>> change) {
    Map<String, byte[]> files = new LinkedHashMap<>(ZipReader.read("honest.zip", bundle));
    change.accept(files);
    return ZipWriter.write(files);
  }

  /** Adds an entry, whatever there is already. */
  static byte[] plus(byte[] bundle, String name, byte[] bytes, int mode) {
    List<Entry> entries = new ArrayList<>();
    ZipReader.read("honest.zip", bundle)
        .forEach((each, content) -> entries.add(new Entry(each, content, REGULAR)));
    entries.add(new Entry(name, bytes, mode));
    return zip(entries);
  }

  static byte[] plus(byte[] bundle, String name, byte[] bytes) {
    return plus(bundle, name, bytes, REGULAR);
  }

  static byte[] zip(List<Entry> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      for (Entry each : entries) {
        ZipArchiveEntry entry = new ZipArchiveEntry(each.name());
        entry.setUnixMode(each.mode());
        zip.putArchiveEntry(entry);
        zip.write(each.bytes());
        zip.closeArchiveEntry();
      }
      zip.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Puts one name in the place of another of the same length, wherever it stands. */
  static byte[] renamed(byte[] bundle, String name, String other) {
    String text = new String(bundle, StandardCharsets.ISO_8859_1);
    return text.replace(name, other).getBytes(StandardCharsets.ISO_8859_1);
  }
}
