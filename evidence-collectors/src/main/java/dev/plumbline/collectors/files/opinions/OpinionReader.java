package dev.plumbline.collectors.files.opinions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.collectors.files.reading.EvidenceFile;
import dev.plumbline.collectors.files.reading.EvidenceFolder;
import dev.plumbline.collectors.files.reading.FileGathering;
import dev.plumbline.collectors.files.reading.JsonDocument;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.engine.evidence.Observation.From;
import dev.plumbline.engine.evidence.UnfitJsonException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads findings of other tools as opinions. What they say in words is not kept. */
public final class OpinionReader {
  private static final int LARGEST = 256 << 20;

  private final EvidenceFolder base;

  public OpinionReader(EvidenceFolder base) {
    this.base = base;
  }

  /**
   * Adds the findings of a file. Where nobody says when it was saved, the newest moment in it is
   * taken: it cannot have been saved before.
   *
   * @throws ReadFailure if it cannot be read, or nothing tells when it was saved
   */
  public void read(OpinionFile saved, FileGathering gathering) {
    EvidenceFile file = base.read(saved.file(), LARGEST);
    Map<String, Opinion> opinions = new LinkedHashMap<>();
    try {
      for (Opinion each : opinions(JsonDocument.read(file))) {
        opinions.merge(each.id(), each, OpinionReader::newer);
      }
    } catch (UnfitJsonException e) {
      throw JsonDocument.unfit(file, e);
    }
    Optional<Instant> newest =
        opinions.values().stream()
            .map(Opinion::when)
            .flatMap(Optional::stream)
            .max(Instant::compareTo);
    From from = file.from(saved.time().orProven(base, newest, saved.file()));
    gathering.asOf(from.at());
    opinions.forEach(
        (id, opinion) ->
            gathering.add("opinion", saved.tool() + "/" + id, from, opinion.data(saved.tool())));
  }

  private static List<Opinion> opinions(JsonNode json) throws UnfitJsonException {
    JsonNode list = json.isArray() ? json : json.path("Findings");
    if (!list.isArray()) {
      throw UnfitJsonException.because("expected a list of findings");
    }
    List<Opinion> opinions = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      try {
        if (!SecurityHubFindings.isArchived(list.get(i))) {
          opinions.add(opinion(list.get(i)));
        }
      } catch (UnfitJsonException e) {
        throw json.isArray() ? e.in(i) : e.in(i).in("Findings");
      }
    }
    return opinions;
  }

  private static Opinion opinion(JsonNode finding) throws UnfitJsonException {
    if (Ocsf.is(finding)) {
      return Ocsf.read(finding);
    }
    if (SecurityHubFindings.is(finding)) {
      return SecurityHubFindings.read(finding);
    }
    throw UnfitJsonException.because("expected a finding in OCSF or of Security Hub");
  }

  private static Opinion newer(Opinion one, Opinion other) {
    Instant ofOne = one.when().orElse(Instant.MIN);
    return other.when().orElse(Instant.MIN).isAfter(ofOne) ? other : one;
  }
}
