package dev.plumbline.engine.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.engine.evidence.StrictJson;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What happened in an installation: {@code events.jsonl}, one event a line, oldest first. It is
 * only ever added to; while it is open, no other process installs.
 */
final class InstallationLog implements AutoCloseable {
  static final String FILE = "events.jsonl";
  private static final String ACTIVATED = "activated";

  private final Path file;
  private final FileChannel channel;

  private InstallationLog(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Opens the log, and waits for whoever has it open. */
  static InstallationLog open(Path installation) {
    Path file = installation.resolve(FILE);
    try {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      lock(file, channel);
      return new InstallationLog(file, channel);
    } catch (IOException e) {
      throw new BundleFileException(file, "cannot be written: " + e.getMessage());
    }
  }

  private static void lock(Path file, FileChannel channel) throws IOException {
    try {
      channel.lock();
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw new BundleFileException(file, "another bundle is being installed; try again");
    }
  }

  /** The bundle with the highest revision that was ever active; empty when none was. */
  static Optional<ActiveBundle> highest(Path installation) {
    Path file = installation.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Optional<ActiveBundle> highest = Optional.empty();
    try {
      for (String line : Files.readString(file).lines().toList()) {
        Optional<ActiveBundle> activated = activated(line);
        if (activated.isPresent()
            && highest.stream().allMatch(h -> h.revision() < activated.get().revision())) {
          highest = activated;
        }
      }
      return highest;
    } catch (IOException e) {
      throw new BundleFileException(file, "cannot be read: " + e.getMessage());
    }
  }

  /**
   * A line that a crash cut off is no event: what it was about counts once {@code active} says so.
   */
  private static Optional<ActiveBundle> activated(String line) {
    try {
      JsonNode json = StrictJson.reader().readTree(line);
      return json.path("event").asText().equals(ACTIVATED)
          ? Optional.of(
              new ActiveBundle(json.path("revision").asLong(), json.path("sha256").asText()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  void activated(Instant at, SignedBundle bundle, List<String> notes) {
    ObjectNode json = event(at, ACTIVATED, bundle.file(), bundle.sha256());
    BundleManifest manifest = bundle.manifest();
    json.put("revision", manifest.revision());
    json.put("bundleHash", manifest.bundleHash());
    json.put("author", manifest.author()).put("approver", manifest.approver());
    json.put("signedWith", bundle.signedWith());
    if (!notes.isEmpty()) {
      notes.forEach(json.putArray("notes")::add);
    }
    append(json);
  }

  void refused(Instant at, String bundle, byte[] bytes, BundleRefusedException e) {
    ObjectNode json = event(at, "refused", bundle, Hash.of(bytes));
    json.put("refusal", e.refusal().word()).put("reason", String.valueOf(e.getMessage()));
    append(json);
  }

  private static ObjectNode event(Instant at, String event, String bundle, String sha256) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("at", at.toString())
        .put("event", event)
        .put("file", bundle)
        .put("sha256", sha256);
  }

  private void append(ObjectNode json) {
    try {
      long end = channel.size();
      String before = end == 0 || lastByte(end) == '\n' ? "" : "\n";
      ByteBuffer line = ByteBuffer.wrap((before + json + "\n").getBytes(StandardCharsets.UTF_8));
      channel.position(end);
      while (line.hasRemaining()) {
        channel.write(line);
      }
      channel.force(true);
    } catch (IOException e) {
      throw new BundleFileException(file, "cannot be written: " + e.getMessage());
    }
  }

  private byte lastByte(long end) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    channel.read(last, end - 1);
    return last.get(0);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new BundleFileException(file, "cannot be closed: " + e.getMessage());
    }
  }
}
