package dev.plumbline.collectors.files.cve;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.collectors.files.feeds.FeedLine;
import dev.plumbline.collectors.files.reading.EvidenceFile;
import dev.plumbline.collectors.files.reading.EvidenceFolder;
import dev.plumbline.collectors.files.reading.FileGathering;
import dev.plumbline.collectors.files.reading.JsonDocument;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.engine.evidence.Observation.From;
import dev.plumbline.engine.evidence.UnfitJsonException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads CVE records of version 5: the list as a feed, and each vulnerability. */
public final class CveReader {
  private static final int LARGEST = 64 << 20;

  private record Found(EvidenceFile file, CveRecord cve) {}

  private final EvidenceFolder base;
  private final FeedLine feedLine;

  /**
   * @param clock tells which vulnerabilities are overdue
   */
  public CveReader(EvidenceFolder base, Clock clock) {
    this.base = base;
    this.feedLine = new FeedLine(base, clock);
  }

  /**
   * Adds a list. Where nobody says when it was saved, the newest change of a record is taken: it
   * cannot have been saved before.
   *
   * @throws ReadFailure if it cannot be read; a list of which a file is broken is broken
   */
  public void read(CveFile saved, FileGathering gathering) {
    Map<String, Found> found = new LinkedHashMap<>();
    List<EvidenceFile> files = files(saved.file());
    files.forEach(file -> read(file, found));
    Optional<Instant> newest =
        found.values().stream()
            .map(each -> each.cve().updated())
            .flatMap(Optional::stream)
            .max(Instant::compareTo);
    Instant at = saved.time().orProven(base, newest, saved.file());
    gathering.asOf(at);
    Map<String, Optional<Instant>> published = new LinkedHashMap<>();
    for (Found each : found.values()) {
      gathering.add("vulnerability", each.cve().id(), each.file().from(at), each.cve().data());
      if (!each.cve().isRejected()) {
        published.put(each.cve().id(), each.cve().published());
      }
    }
    From from = new From("file:" + saved.file(), "", at);
    feedLine.add(saved.topic(), saved.dispositions(), published, from, gathering);
  }

  private List<EvidenceFile> files(String name) {
    if (!base.isFolder(name)) {
      return List.of(base.read(name, LARGEST));
    }
    List<EvidenceFile> files = new ArrayList<>();
    base.list(name, List.of(".json")).forEach(each -> files.add(base.read(each, LARGEST)));
    return files;
  }

  /** Of two records of one vulnerability the newer counts. */
  private static void read(EvidenceFile file, Map<String, Found> found) {
    JsonNode json = JsonDocument.read(file);
    try {
      if (json.isArray()) {
        for (int i = 0; i < json.size(); i++) {
          add(file, json.get(i), found, "/" + i);
        }
      } else {
        add(file, json, found, "");
      }
    } catch (UnfitJsonException e) {
      throw JsonDocument.unfit(file, e);
    }
  }

  private static void add(
      EvidenceFile file, JsonNode json, Map<String, Found> found, String pointer)
      throws UnfitJsonException {
    try {
      CveRecord cve = CveRecord.of(json);
      found.merge(cve.id(), new Found(file, cve), CveReader::newer);
    } catch (UnfitJsonException e) {
      throw pointer.isEmpty() ? e : e.in(Integer.parseInt(pointer.substring(1)));
    }
  }

  private static Found newer(Found one, Found other) {
    Instant ofOne = one.cve().updated().orElse(Instant.MIN);
    return other.cve().updated().orElse(Instant.MIN).isAfter(ofOne) ? other : one;
  }
}
