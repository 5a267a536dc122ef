package dev.plumbline.collectors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All files of a snapshot with their texts. */
final class SnapshotTexts {
  private SnapshotTexts() {}

  static Map<String, String> of(Path snapshot) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(snapshot)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(
            snapshot.relativize(path).toString(), Files.readString(path, StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
