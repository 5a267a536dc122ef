package dev.plumbline.examples;

import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.Observation;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.evidence.SnapshotLine;
import dev.plumbline.engine.evidence.SnapshotWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A snapshot in memory, as its lines: small enough for that, and easy to change. */
final class Lines {

  private record Key(String account, String source) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byAccount = account.compareTo(other.account);
      return byAccount != 0 ? byAccount : source.compareTo(other.source);
    }
  }

  private final SortedMap<Key, List<Observation>> observations = new TreeMap<>();
  private final SortedMap<Cell, Coverage> coverage = new TreeMap<>();

  static Lines of(Snapshot snapshot) {
    Lines lines = new Lines();
    snapshot.coverage().forEach(row -> lines.coverage.put(row.cell(), row));
    for (String account : snapshot.accounts()) {
      snapshot.coverage().stream()
          .map(row -> row.cell().source())
          .distinct()
          .forEach(source -> lines.put(account, source, read(snapshot, account, source)));
    }
    return lines;
  }

  private static List<Observation> read(Snapshot snapshot, String account, String source) {
    return snapshot.lines(account, source).stream()
        .map(line -> ((SnapshotLine.Readable) line).observation())
        .toList();
  }

  List<Observation> get(String account, String source) {
    return observations.getOrDefault(new Key(account, source), List.of());
  }

  /** Puts a source's lines in place of those it had; no lines, no file. */
  void put(String account, String source, List<Observation> lines) {
    Key key = new Key(account, source);
    if (lines.isEmpty()) {
      observations.remove(key);
    } else {
      observations.put(key, List.copyOf(lines));
    }
  }

  /** Changes every line of a source about an account. */
  void change(String account, String source, UnaryOperator<Observation> change) {
    put(account, source, get(account, source).stream().map(change).toList());
  }

  /** All lines, with the source they stand under. */
  Map<String, List<Observation>> bySource(String account) {
    return observations.entrySet().stream()
        .filter(entry -> entry.getKey().account().equals(account))
        .collect(
            Collectors.toMap(
                entry -> entry.getKey().source(),
                Map.Entry::getValue,
                (one, other) -> one,
                TreeMap::new));
  }

  List<Coverage> ledger() {
    return new ArrayList<>(coverage.values());
  }

  void cover(Coverage row) {
    coverage.put(row.cell(), row);
  }

  List<String> accounts() {
    return coverage.keySet().stream().map(Cell::account).distinct().sorted().toList();
  }

  void writeTo(SnapshotWriter writer) {
    observations.forEach((key, lines) -> writer.write(key.account(), key.source(), lines));
    coverage.values().forEach(writer::cover);
  }
}
