package dev.plumbline.server.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The sample organization on the class path. */
final class Sample {
  private static final String FOLDER = "/dev/plumbline/examples/";

  private Sample() {}

  /** Copies one of the sample's folders; gives the copy. */
  static Path unpack(String name, Path into) {
    try {
      URL url = Objects.requireNonNull(Sample.class.getResource(FOLDER + name), name);
      URI uri = url.toURI();
      if (!uri.getScheme().equals("jar")) {
        return copy(Path.of(uri), into.resolve(name));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return copy(jar.getPath(FOLDER + name), into.resolve(name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path copy(Path from, Path to) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(from)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(Objects.requireNonNull(target.getParent()));
      Files.copy(file, target);
    }
    return to;
  }
}
