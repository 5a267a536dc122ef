package dev.plumbline.server.lsp;

import dev.plumbline.engine.editing.Understanding;
import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.reading.ShippedFiles;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;

/** The folders and files that an editor has open. Used by one thread at a time. */
final class Workspace implements AutoCloseable {

  private final ShippedFiles shipped = ShippedFiles.read();
  private final ShippedCopy copy = new ShippedCopy(shipped);
  private final List<BundleFolder> folders = new ArrayList<>();
  private final Map<String, String> addresses = new HashMap<>();

  /**
   * A file in its bundle.
   *
   * @param name as the bundle calls it
   */
  record Document(Understanding understanding, String name) {

    Places places() {
      return placesOf(understanding, name);
    }

    dev.plumbline.engine.editing.Position place(Position position) {
      return places().place(position);
    }
  }

  void add(String folder) {
    folders.add(new BundleFolder(path(folder), shipped));
  }

  void open(String address, String text) {
    Path path = path(address);
    if (copy.name(path).isEmpty()) {
      addresses.put(path.toString(), address);
      folder(path).open(path.toString(), text);
    }
  }

  void close(String address) {
    Path path = path(address);
    if (copy.name(path).isEmpty()) {
      addresses.remove(path.toString());
      folder(path).close(path.toString());
    }
  }

  /** Files may have changed outside of the editor. */
  void diskChanged() {
    folders.forEach(BundleFolder::diskChanged);
  }

  /** What each folder means now. */
  List<Understanding> understandings() {
    return folders.stream().map(BundleFolder::understanding).toList();
  }

  Document document(String address) {
    Path path = path(address);
    return copy.name(path)
        .map(name -> new Document(folders.get(0).understanding(), name))
        .orElseGet(() -> new Document(folder(path).understanding(), path.toString()));
  }

  /** The innermost folder that holds a file; a file outside of all gets a folder of its own. */
  private BundleFolder folder(Path file) {
    return folders.stream()
        .filter(folder -> folder.holds(file))
        .max(Comparator.comparingInt(BundleFolder::depth))
        .orElseGet(
            () -> {
              BundleFolder own =
                  new BundleFolder(Optional.ofNullable(file.getParent()).orElse(file), shipped);
              folders.add(own);
              return own;
            });
  }

  Location location(Understanding understanding, Span words) {
    return new Location(address(words.file()), placesOf(understanding, words.file()).range(words));
  }

  /** The address of a file; that of an open one as the editor wrote it. */
  String address(String name) {
    return ShippedCopy.isShipped(name)
        ? copy.path(name).toUri().toString()
        : addresses.getOrDefault(name, Path.of(name).toUri().toString());
  }

  static Places placesOf(Understanding understanding, String name) {
    return new Places(understanding.file(name).map(SourceFile::text).orElse(""));
  }

  private static Path path(String address) {
    return Path.of(URI.create(address)).toAbsolutePath().normalize();
  }

  @Override
  public void close() {
    copy.close();
  }
}
