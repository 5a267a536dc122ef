package dev.plumbline.collectors.files.reading;

import dev.plumbline.collectors.framework.ReadFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder in which a configuration names files. A folder opened by {@link #inside} is a
 * stranger's: names and links that lead out of it lead nowhere.
 */
public final class EvidenceFolder {

  private final Path path;
  private final String prefix;
  private final boolean closed;

  private EvidenceFolder(Path path, String prefix, boolean closed) {
    this.path = path;
    this.prefix = prefix;
    this.closed = closed;
  }

  /** The folder that a configuration's names are relative to. */
  public static EvidenceFolder of(Path path) {
    return new EvidenceFolder(path, "", false);
  }

  /**
   * A folder of this folder, such as a checkout.
   *
   * @throws ReadFailure if there is none
   */
  public EvidenceFolder inside(String name) {
    Path folder = resolve(name);
    if (!Files.isDirectory(folder)) {
      throw FileFailures.notCollected(prefix + name, "there is no such folder");
    }
    return new EvidenceFolder(folder, prefix + name + "/", true);
  }

  public boolean isFolder(String name) {
    return Files.isDirectory(resolve(name));
  }

  /** Whether there is a file of this name; it may still lead out of the folder. */
  public boolean has(String name) {
    try {
      return Files.isRegularFile(path.resolve(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** The name of a file of this folder as messages tell it. */
  public String shown(String name) {
    return prefix + name;
  }

  /**
   * Reads a file.
   *
   * @param largest how many bytes it may have
   * @throws ReadFailure if there is none, or it is larger, or cannot be read
   */
  public EvidenceFile read(String name, int largest) {
    Path file = resolve(name);
    String shown = prefix + name;
    if (!Files.isRegularFile(file)) {
      throw FileFailures.notCollected(shown, "there is no such file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(largest);
      if (in.read() >= 0) {
        throw FileFailures.malformed(
            shown, "is larger than %d KiB, the most that is read".formatted(largest / 1024));
      }
      return new EvidenceFile(shown, bytes);
    } catch (AccessDeniedException e) {
      throw FileFailures.denied(shown);
    } catch (IOException e) {
      throw FileFailures.notCollected(shown, "cannot be read");
    }
  }

  /**
   * The names of the files in a folder of this folder, sorted; none if there is no such folder.
   *
   * @param endings such as {@code ".yml"}
   */
  public List<String> list(String folder, List<String> endings) {
    Path listed = resolve(folder);
    if (!Files.isDirectory(listed)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(listed)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(name -> endings.stream().anyMatch(name::endsWith))
          .sorted()
          .map(name -> folder + "/" + name)
          .toList();
    } catch (IOException e) {
      throw FileFailures.notCollected(prefix + folder, "cannot be listed");
    }
  }

  /** The last line of a text file, as git keeps its logs; empty if there is no such file. */
  Optional<String> lastLine(String name, int largest) {
    return has(name)
        ? read(name, largest).text().lines().reduce((earlier, later) -> later)
        : Optional.empty();
  }

  private Path resolve(String name) {
    try {
      Path resolved = path.resolve(name).normalize();
      if (closed && leadsOut(resolved)) {
        throw FileFailures.malformed(prefix + name, "leads out of its folder");
      }
      return resolved;
    } catch (InvalidPathException e) {
      throw FileFailures.malformed(prefix + "?", "a file is named that cannot exist");
    } catch (IOException e) {
      throw FileFailures.notCollected(prefix + name, "cannot be read");
    }
  }

  private boolean leadsOut(Path resolved) throws IOException {
    return !resolved.startsWith(path.normalize())
        || (Files.exists(resolved) && !resolved.toRealPath().startsWith(path.toRealPath()));
  }
}
