package dev.plumbline.collectors.files.threatcomposer;

import static dev.plumbline.collectors.framework.Fields.fields;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.collectors.files.reading.EvidenceFile;
import dev.plumbline.collectors.files.reading.EvidenceFolder;
import dev.plumbline.collectors.files.reading.FileGathering;
import dev.plumbline.collectors.files.reading.JsonDocument;
import dev.plumbline.collectors.files.reading.JsonParts;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.engine.evidence.UnfitJsonException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads threat models of Threat Composer (schema 1): threats with status, priority and the number
 * of mitigations linked to them. The texts of threats are not kept.
 */
public final class ThreatModelReader {
  private static final int LARGEST = 16 << 20;
  private static final String RESOLVED = "threatResolved";
  private static final String NOT_USEFUL = "threatResolvedNotUseful";
  private static final String DROPPED = "mitigationResolvedWillNotAction";

  private final EvidenceFolder base;

  public ThreatModelReader(EvidenceFolder base) {
    this.base = base;
  }

  /**
   * Adds the threat model of a file.
   *
   * @throws ReadFailure if it cannot be read, or nothing tells when it was put there
   */
  public void read(ThreatModelFile model, FileGathering gathering) {
    EvidenceFile file = base.read(model.file(), LARGEST);
    JsonNode root = JsonDocument.read(file);
    Instant at = model.time().orProven(base, model.changed(), model.file());
    try {
      if (!root.path("schema").canConvertToInt() || root.get("schema").asInt() != 1) {
        throw UnfitJsonException.because("expected a file of Threat Composer, schema 1")
            .in("schema");
      }
      gathering.add("threat model", model.file(), file.from(at), model(model, root));
    } catch (UnfitJsonException e) {
      throw JsonDocument.unfit(file, e);
    }
  }

  private static Fields model(ThreatModelFile model, JsonNode root) throws UnfitJsonException {
    Map<String, Integer> mitigations = mitigations(root);
    List<Fields> threats = new ArrayList<>();
    int unmitigated = 0;
    int unresolved = 0;
    int index = 0;
    for (JsonNode threat : JsonParts.list(root, "threats")) {
      try {
        String id = JsonParts.text(threat, "id");
        String status = JsonParts.textOrNull(threat.path("status"));
        int linked = mitigations.getOrDefault(id, 0);
        if (!NOT_USEFUL.equals(status)) {
          unmitigated += linked == 0 ? 1 : 0;
          unresolved += RESOLVED.equals(status) ? 0 : 1;
        }
        threats.add(
            Fields.thing(model.file() + "/" + id)
                .orAbsent("status", status)
                .orAbsent("priority", metadata(threat, "Priority").orElse(null))
                .with("mitigations", linked));
        index++;
      } catch (UnfitJsonException e) {
        throw e.in(index).in("threats");
      }
    }
    Fields data =
        fields()
            .orAbsent("workload", model.workload())
            .orAbsent("name", JsonParts.textOrNull(root.at("/applicationInfo/name")))
            .with("threatCount", threats.size())
            .with("unmitigated", unmitigated)
            .with("unresolved", unresolved)
            .with("assumptions", root.path("assumptions").size())
            .things("threats", threats);
    return data.ifKnown("newestChange", model.changed().orElse(null));
  }

  /** How many mitigations are linked to each threat, but those that will not be done. */
  private static Map<String, Integer> mitigations(JsonNode root) {
    Set<String> counted = new HashSet<>();
    for (JsonNode mitigation : root.path("mitigations")) {
      if (!mitigation.path("status").asText().equals(DROPPED)) {
        counted.add(mitigation.path("id").asText());
      }
    }
    Map<String, Integer> linked = new HashMap<>();
    for (JsonNode link : root.path("mitigationLinks")) {
      if (counted.contains(link.path("mitigationId").asText())) {
        linked.merge(link.path("linkedId").asText(), 1, Integer::sum);
      }
    }
    return linked;
  }

  private static Optional<String> metadata(JsonNode threat, String key) {
    for (JsonNode entry : threat.path("metadata")) {
      if (entry.path("key").asText().equals(key) && entry.path("value").isTextual()) {
        return Optional.of(entry.get("value").textValue());
      }
    }
    return Optional.empty();
  }
}
