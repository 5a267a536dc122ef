package dev.plumbline.engine.things;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.LineGap;
import dev.plumbline.engine.evidence.ManifestHeader;
import dev.plumbline.engine.evidence.Observation;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.evidence.SnapshotWriter;
import dev.plumbline.engine.evidence.StrictJson;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes a small snapshot line by line and assembles its estate. */
final class SampleSnapshot {
  static final String MANAGEMENT = "111111111111";
  static final String MEMBER = "222222222222";
  static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");
  static final Cause DENIED = new Cause(Cause.Reason.DENIED, "answered AccessDenied");

  private record Place(String account, String source) {}

  private final Map<Place, List<Observation>> lines = new LinkedHashMap<>();
  private final List<Coverage> rows = new ArrayList<>();
  private List<String> accounts = List.of(MANAGEMENT, MEMBER);
  private List<String> regions = List.of();
  private Instant at = NOW;

  SampleSnapshot accounts(String... ids) {
    accounts = List.of(ids);
    return this;
  }

  SampleSnapshot regions(String... codes) {
    regions = List.of(codes);
    return this;
  }

  /** The time of the lines and rows that follow. */
  SampleSnapshot at(String instant) {
    at = Instant.parse(instant);
    return this;
  }

  SampleSnapshot complete(String account, String... sources) {
    for (String source : sources) {
      completeIn(account, Cell.GLOBAL, source);
    }
    return this;
  }

  SampleSnapshot completeIn(String account, String region, String source) {
    rows.add(Coverage.complete(new Cell(account, region, source), Optional.empty(), at, 1));
    return this;
  }

  SampleSnapshot ended(
      String account, String region, String source, Coverage.Status status, Cause cause) {
    rows.add(
        new Coverage(
            new Cell(account, region, source),
            status,
            Optional.of(cause),
            Optional.empty(),
            Optional.empty(),
            at,
            1));
    return this;
  }

  SampleSnapshot denied(String account, String source) {
    return ended(account, Cell.GLOBAL, source, Coverage.Status.FAILED, DENIED);
  }

  SampleSnapshot line(String account, String source, String thing, String id, String data) {
    return lineIn(account, Cell.GLOBAL, source, thing, id, data);
  }

  SampleSnapshot lineIn(
      String account, String region, String source, String thing, String id, String data) {
    lines
        .computeIfAbsent(new Place(account, source), place -> new ArrayList<>())
        .add(
            new Observation(
                thing, id, account, region, new Observation.From("call", "r", at), json(data)));
    return this;
  }

  /** The same with what the account's last line of a source says of what it leaves out. */
  SampleSnapshot lastLineSays(String account, String source, LineGap gap) {
    List<Observation> ofSource = lines.getOrDefault(new Place(account, source), new ArrayList<>());
    Observation last = ofSource.remove(ofSource.size() - 1);
    ofSource.add(
        new Observation(
            last.thing(), last.id(), last.account(), last.region(), last.from(), last.data(), gap));
    return this;
  }

  Snapshot write(Path folder) {
    ManifestHeader header =
        new ManifestHeader(
            "s", NOW, "test", "arn", MANAGEMENT, accounts, regions, Optional.empty());
    try (SnapshotWriter writer = SnapshotWriter.begin(folder, header)) {
      lines.forEach((place, each) -> writer.write(place.account(), place.source(), each));
      rows.forEach(writer::cover);
      writer.finish(NOW);
    }
    return Snapshot.open(folder);
  }

  Estate estate(Path parent) {
    return Estate.assemble(write(parent.resolve("snapshot")), SampleVocabulary.VOCABULARY, NOW);
  }

  Estate estate(Path parent, Set<String> some) {
    return Estate.assemble(
        write(parent.resolve("snapshot")), SampleVocabulary.VOCABULARY, NOW, some);
  }

  static Account account(Estate estate, String id) {
    return estate.accounts().stream()
        .filter(account -> account.identity().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  static ObjectNode json(String text) {
    try {
      return (ObjectNode) StrictJson.reader().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
