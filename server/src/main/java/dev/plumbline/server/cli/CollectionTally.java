package dev.plumbline.server.cli;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How the readings of a snapshot ended. */
final class CollectionTally {
  private static final int MOST_CAUSES = 10;

  private final Path snapshot;
  private final Map<Cause, Integer> causes = new TreeMap<>();
  private int complete;
  private int missing;

  CollectionTally(Snapshot snapshot) {
    this.snapshot = snapshot.folder();
    snapshot.rows().forEach(this::count);
  }

  private void count(Coverage row) {
    if (row.cause().isEmpty()) {
      complete++;
    } else {
      missing++;
      causes.merge(row.cause().get(), 1, Integer::sum);
    }
  }

  int missing() {
    return missing;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("%s: %d readings complete, %d missing".formatted(snapshot, complete, missing));
    causes.entrySet().stream()
        .sorted(Map.Entry.<Cause, Integer>comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_CAUSES)
        .forEach(entry -> lines.add("%6d × %s".formatted(entry.getValue(), entry.getKey())));
    if (causes.size() > MOST_CAUSES) {
      lines.add(
          "       and %d other causes, in coverage.jsonl".formatted(causes.size() - MOST_CAUSES));
    }
    return lines;
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("snapshot", snapshot.toString());
    json.put("complete", complete);
    json.put("missing", missing);
    json.put(
        "causes",
        causes.entrySet().stream()
            .map(
                entry ->
                    Map.of(
                        "reason", entry.getKey().reason(),
                        "detail", entry.getKey().detail(),
                        "readings", entry.getValue()))
            .toList());
    return json;
  }
}
