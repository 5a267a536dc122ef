package dev.plumbline.server.lsp;

import dev.plumbline.engine.editing.Understanding;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.PolicyFiles;
import dev.plumbline.engine.policy.reading.ShippedFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A folder with policies as it is on disk, with the texts that are open over it. */
final class BundleFolder {

  private final Path root;
  private final ShippedFiles shipped;
  private final Map<String, String> open = new TreeMap<>();
  private Optional<PolicyFiles> onDisk = Optional.empty();
  private Optional<Understanding> latest = Optional.empty();
  private boolean stale = true;

  BundleFolder(Path root, ShippedFiles shipped) {
    this.root = root;
    this.shipped = shipped;
  }

  boolean holds(Path file) {
    return file.startsWith(root);
  }

  int depth() {
    return root.getNameCount();
  }

  void open(String file, String text) {
    open.put(file, text);
    stale = true;
  }

  void close(String file) {
    open.remove(file);
    diskChanged();
  }

  /** Files may have changed outside of the editor. */
  void diskChanged() {
    onDisk = Optional.empty();
    stale = true;
  }

  /**
   * What the policies mean now.
   *
   * @throws dev.plumbline.engine.policy.reading.UnreadableFileException if a file cannot be read
   */
  Understanding understanding() {
    if (stale || latest.isEmpty()) {
      if (onDisk.isEmpty()) {
        onDisk = Optional.of(PolicyFiles.read(List.of(root)));
      }
      BundleReader.Input input = BundleReader.Input.of(shipped, onDisk.get().with(open), List.of());
      latest = Optional.of(Understanding.of(input, latest));
      stale = false;
    }
    return latest.get();
  }
}
