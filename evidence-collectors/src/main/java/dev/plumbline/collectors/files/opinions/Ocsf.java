package dev.plumbline.collectors.files.opinions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.collectors.files.reading.JsonParts;
import dev.plumbline.engine.evidence.UnfitJsonException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Findings in OCSF, of the classes 2003 (compliance) and 2004 (detection), as Prowler writes them.
 */
final class Ocsf {
  private static final Set<Integer> CLASSES = Set.of(2003, 2004);
  private static final long LARGEST_SECONDS = 100_000_000_000L;

  private Ocsf() {}

  static boolean is(JsonNode finding) {
    return finding.has("class_uid");
  }

  static Opinion read(JsonNode finding) throws UnfitJsonException {
    if (!CLASSES.contains(finding.path("class_uid").asInt())) {
      throw UnfitJsonException.because("expected 2003 or 2004").in("class_uid");
    }
    List<String> resources = new ArrayList<>();
    for (JsonNode resource : finding.path("resources")) {
      Optional.ofNullable(JsonParts.textOrNull(resource.path("uid"))).ifPresent(resources::add);
    }
    String region = JsonParts.textOrNull(finding.at("/cloud/region"));
    return new Opinion(
        id(finding),
        control(finding),
        JsonParts.textOrNull(finding.at("/cloud/account/uid")),
        region == null ? JsonParts.textOrNull(finding.at("/resources/0/region")) : region,
        resources,
        finding.path("status_code").asText(finding.at("/compliance/status").asText("")),
        JsonParts.textOrNull(finding.path("severity")),
        finding.path("status").asText("").equalsIgnoreCase("Suppressed"),
        when(finding));
  }

  private static String id(JsonNode finding) throws UnfitJsonException {
    try {
      return JsonParts.text(finding.path("finding_info"), "uid");
    } catch (UnfitJsonException e) {
      throw e.in("finding_info");
    }
  }

  private static String control(JsonNode finding) throws UnfitJsonException {
    String ofCompliance = JsonParts.textOrNull(finding.at("/compliance/control"));
    String code = JsonParts.textOrNull(finding.at("/metadata/event_code"));
    if (code == null && ofCompliance == null) {
      throw UnfitJsonException.because("expected what was checked, in \"event_code\"")
          .in("metadata");
    }
    return code == null ? String.valueOf(ofCompliance) : code;
  }

  /** OCSF counts in milliseconds, and Prowler in seconds. */
  private static Optional<Instant> when(JsonNode finding) {
    Optional<Instant> written = JsonParts.moment(finding.path("time_dt"));
    JsonNode time = finding.path("time");
    if (written.isPresent() || !time.canConvertToLong()) {
      return written;
    }
    long count = time.asLong();
    return Optional.of(
        count > LARGEST_SECONDS ? Instant.ofEpochMilli(count) : Instant.ofEpochSecond(count));
  }
}
