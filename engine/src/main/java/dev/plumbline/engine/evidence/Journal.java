package dev.plumbline.engine.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What has been written of a snapshot that is not whole yet: a line that says what is collected,
 * then one line a part. A line counts when it is whole, and a part's line is written after its
 * files are on the disk. The lines themselves are left to the system: one that a power cut takes
 * along is a part that is read again. One process at a time holds it.
 */
final class Journal implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;
  private final UnfinishedSnapshot subject;
  private final List<JournalPart> parts;
  private volatile boolean appended;

  private Journal(
      Path file, FileChannel channel, UnfinishedSnapshot subject, List<JournalPart> parts) {
    this.file = file;
    this.channel = channel;
    this.subject = subject;
    this.parts = parts;
  }

  /** The journal of a target, beside it. */
  static Path fileFor(Path target) {
    Path absolute = target.toAbsolutePath().normalize();
    return absolute.resolveSibling("." + absolute.getFileName() + ".journal");
  }

  static Journal begin(Path target, UnfinishedSnapshot subject) throws IOException {
    Path file = fileFor(target);
    FileChannel channel = locked(file, target);
    channel.truncate(0);
    Journal journal = new Journal(file, channel, subject, List.of());
    journal.append(subject.json());
    return journal;
  }

  /** Opens a journal that was begun; a last line that is torn is cut off. */
  static Optional<Journal> reopen(Path target) throws IOException {
    Path file = fileFor(target);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    FileChannel channel = locked(file, target);
    List<JournalPart> parts = new ArrayList<>();
    @Nullable UnfinishedSnapshot subject = null;
    byte[] bytes = Files.readAllBytes(file);
    int whole = 0;
    try {
      for (int i = 0; i < bytes.length; i++) {
        if (bytes[i] == '\n') {
          JsonNode line = StrictJson.reader().readTree(bytes, whole, i - whole);
          if (subject == null) {
            subject = UnfinishedSnapshot.parse(line);
          } else {
            parts.add(JournalPart.parse(line));
          }
          whole = i + 1;
        }
      }
    } catch (IOException | UnfitJsonException unreadable) {
      // What follows the last readable line was not finished, and is written again.
    }
    if (subject == null) {
      channel.close();
      return Optional.empty();
    }
    channel.truncate(whole);
    return Optional.of(new Journal(file, channel, subject, List.copyOf(parts)));
  }

  private static FileChannel locked(Path file, Path target) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      @Nullable FileLock lock = channel.tryLock();
      if (lock != null) {
        return channel;
      }
    } catch (OverlappingFileLockException held) {
      // The same answer as when another process holds it.
    }
    channel.close();
    throw new SnapshotException(target, "is being written by another collection; wait for its end");
  }

  UnfinishedSnapshot subject() {
    return subject;
  }

  /** The parts that were there when it was opened. */
  List<JournalPart> parts() {
    return parts;
  }

  boolean hasParts() {
    return appended || !parts.isEmpty();
  }

  void append(JournalPart part) throws IOException {
    append(part.json());
    appended = true;
  }

  private synchronized void append(JsonNode line) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(StrictJson.writer().writeValueAsBytes(line));
    bytes.write('\n');
    ByteBuffer buffer = ByteBuffer.wrap(bytes.toByteArray());
    channel.position(channel.size());
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  void delete() throws IOException {
    Files.deleteIfExists(file);
    channel.close();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  static ObjectNode files(Map<String, Manifest.FileEntry> files) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    files.forEach(
        (path, entry) ->
            json.putObject(path).put("sha256", entry.sha256()).put("count", entry.count()));
    return json;
  }

  /** Reads what {@link #files(Map)} wrote. */
  static Map<String, Manifest.FileEntry> files(JsonNode json) throws UnfitJsonException {
    Map<String, Manifest.FileEntry> files = new TreeMap<>();
    for (Map.Entry<String, JsonNode> each : json.properties()) {
      JsonFields fields = JsonFields.of(each.getValue(), Set.of("sha256", "count"));
      files.put(
          each.getKey(), new Manifest.FileEntry(fields.text("sha256"), fields.count("count")));
    }
    return files;
  }
}
