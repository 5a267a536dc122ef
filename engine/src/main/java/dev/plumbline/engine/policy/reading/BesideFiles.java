package dev.plumbline.engine.policy.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files that lie beside policies, by their names relative to the bundle, with {@code /}. */
public sealed interface BesideFiles {

  /**
   * The bytes of a file; empty when there is none. A name or a link that leads out of the bundle
   * leads nowhere.
   *
   * @param most how many bytes are read at most, so that a large file does no harm
   * @throws UnreadableFileException if the file cannot be read
   */
  Optional<byte[]> bytes(String name, int most);

  /** In a folder, read when they are asked for. */
  record InFolder(Path folder) implements BesideFiles {
    @Override
    public Optional<byte[]> bytes(String name, int most) {
      try {
        Path root = folder.toRealPath();
        Path file = root.resolve(name).normalize();
        return Files.isRegularFile(file) && file.toRealPath().startsWith(root)
            ? Optional.of(read(file, most))
            : Optional.empty();
      } catch (InvalidPathException noFileHasThisName) {
        return Optional.empty();
      } catch (IOException e) {
        throw new UnreadableFileException(name + ": cannot be read: " + e.getMessage());
      }
    }
  }

  private static byte[] read(Path file, int most) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return content.readNBytes(most);
    }
  }

  /** In memory, as they were read from a bundle file. */
  record InMemory(Map<String, byte[]> files) implements BesideFiles {
    public InMemory {
      files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    @Override
    public Optional<byte[]> bytes(String name, int most) {
      return Optional.ofNullable(files.get(normal(name)))
          .map(bytes -> Arrays.copyOf(bytes, Math.min(bytes.length, most)));
    }

    /** The name without detours; one that leads out is no name of a file. */
    private static String normal(String name) {
      Deque<String> parts = new ArrayDeque<>();
      for (String part : name.split("/", -1)) {
        if (part.equals("..")) {
          if (parts.pollLast() == null) {
            return "";
          }
        } else if (!part.equals(".")) {
          parts.addLast(part);
        }
      }
      return String.join("/", parts);
    }
  }
}
