package dev.plumbline.collectors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All files of a snapshot with their texts. */
public final class SnapshotTexts {
  private static final Pattern DURATION = Pattern.compile("(\"durationMillis\":)\\d+");
  private static final Pattern HASH = Pattern.compile("(\"sha256\": )\"[0-9a-f]{64}\"");

  private SnapshotTexts() {}

  public static Map<String, String> of(Path snapshot) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(snapshot)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(
            snapshot.relativize(path).toString(), Files.readString(path, StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  /**
   * The same without what is never the same: the times of the collection, how long reading took,
   * request ids, and in the manifest the hashes of files that hold these.
   *
   * @param times which instants the clock of the collection gave
   * @param requestIds which request ids the answers had
   */
  public static Map<String, String> withoutTimesAndRequestIds(
      Path snapshot, Pattern times, Pattern requestIds) throws IOException {
    Map<String, String> files = of(snapshot);
    files.replaceAll(
        (name, text) -> {
          String timeless =
              DURATION.matcher(times.matcher(text).replaceAll("time")).replaceAll("$1");
          String plain = requestIds.matcher(timeless).replaceAll("request");
          return name.equals("manifest.json") ? HASH.matcher(plain).replaceAll("$1") : plain;
        });
    return files;
  }
}
