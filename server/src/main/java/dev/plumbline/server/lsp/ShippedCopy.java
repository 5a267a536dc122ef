package dev.plumbline.server.lsp;

import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.reading.ShippedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files that ship as an editor can open them: a copy in a folder of its own, made when one is
 * first asked for and deleted at the end.
 */
final class ShippedCopy implements AutoCloseable {

  private static final String PREFIX = "sec1/";

  private final ShippedFiles shipped;
  private Optional<Path> folder = Optional.empty();

  ShippedCopy(ShippedFiles shipped) {
    this.shipped = shipped;
  }

  static boolean isShipped(String name) {
    return name.startsWith(PREFIX);
  }

  /** Where the copy of a file lies. */
  synchronized Path path(String name) {
    if (folder.isEmpty()) {
      folder = Optional.of(written());
    }
    return folder.get().resolve(name);
  }

  /** The name of the file that a path is a copy of; empty for other files. */
  synchronized Optional<String> name(Path path) {
    return folder
        .filter(path::startsWith)
        .map(root -> root.relativize(path).toString().replace('\\', '/'));
  }

  private Path written() {
    try {
      Path root = Files.createTempDirectory("plumbline-").toRealPath();
      for (SourceFile file : files()) {
        Path copy = root.resolve(file.name());
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, file.text());
        boolean unused = copy.toFile().setReadOnly();
      }
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<SourceFile> files() {
    return Stream.of(shipped.vocabularies(), shipped.policies(), shipped.tests())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public synchronized void close() {
    if (folder.isEmpty()) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder.get())) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    folder = Optional.empty();
  }
}
