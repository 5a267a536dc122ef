package dev.plumbline.benchmarks.collection;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a snapshot holds, counted on the disk.
 *
 * @param files with lines
 * @param rows of the ledger by status
 */
record SnapshotCounts(int sources, long files, SortedMap<String, Long> rows) {
  private static final Pattern ROW =
      Pattern.compile("\"source\":\"([^\"]+)\",\"status\":\"([^\"]+)\"");

  static SnapshotCounts of(Path snapshot) throws IOException {
    Set<String> sources = new HashSet<>();
    SortedMap<String, Long> rows = new TreeMap<>();
    try (BufferedReader lines = Files.newBufferedReader(snapshot.resolve("coverage.jsonl"))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher row = ROW.matcher(line);
        if (!row.find()) {
          throw new IOException("not a row of a ledger: " + line);
        }
        sources.add(row.group(1));
        rows.merge(row.group(2), 1L, Long::sum);
      }
    }
    try (Stream<Path> files = Files.walk(snapshot.resolve("observations"))) {
      return new SnapshotCounts(sources.size(), files.filter(Files::isRegularFile).count(), rows);
    }
  }
}
