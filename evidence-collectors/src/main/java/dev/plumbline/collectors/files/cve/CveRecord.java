package dev.plumbline.collectors.files.cve;

import static dev.plumbline.collectors.framework.Fields.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.plumbline.collectors.files.reading.JsonParts;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.engine.evidence.UnfitJsonException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * One CVE record.
 *
 * @param id such as {@code "CVE-2021-44228"}
 * @param published when it was published, if it was
 * @param updated when the record last changed, if it says so
 * @param data the fields of the vulnerability
 */
record CveRecord(String id, Optional<Instant> published, Optional<Instant> updated, Fields data) {

  /** The newest first; each record names its severity in one of them. */
  private static final List<String> METRICS = List.of("cvssV4_0", "cvssV3_1", "cvssV3_0");

  static CveRecord of(JsonNode json) throws UnfitJsonException {
    if (!json.path("dataType").asText().equals("CVE_RECORD")
        || !json.path("dataVersion").asText().startsWith("5.")) {
      throw UnfitJsonException.because("expected a CVE record of version 5").in("dataType");
    }
    JsonNode about = json.path("cveMetadata");
    try {
      String id = JsonParts.text(about, "cveId");
      Optional<Instant> published = moment(about.path("datePublished"));
      Optional<Instant> updated = moment(about.path("dateUpdated"));
      Fields data =
          fields()
              .orAbsent("state", JsonParts.text(about, "state"))
              .orAbsent("published", published.orElse(null))
              .orAbsent("severity", severity(json))
              .texts("affected", affected(json));
      return new CveRecord(id, published, updated, data);
    } catch (UnfitJsonException e) {
      throw e.in("cveMetadata");
    }
  }

  /** Whether the number was given in error, so that there is nothing to decide. */
  boolean isRejected() {
    return data.get("state") instanceof TextNode state && state.textValue().equals("REJECTED");
  }

  /** Records of before 2024 leave the time zone out, and mean UTC. */
  private static Optional<Instant> moment(JsonNode json) {
    Optional<Instant> zoned = JsonParts.moment(json);
    if (zoned.isPresent() || !json.isTextual()) {
      return zoned;
    }
    try {
      return Optional.of(LocalDateTime.parse(json.textValue()).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** What the publisher says; else what others add. */
  private static @Nullable String severity(JsonNode json) {
    Stream<JsonNode> containers =
        Stream.concat(Stream.of(json.at("/containers/cna")), elements(json.at("/containers/adp")));
    return containers.map(CveRecord::severityIn).flatMap(Optional::stream).findFirst().orElse(null);
  }

  private static Optional<String> severityIn(JsonNode container) {
    for (String metric : METRICS) {
      for (JsonNode each : container.path("metrics")) {
        String severity = JsonParts.textOrNull(each.path(metric).path("baseSeverity"));
        if (severity != null) {
          return Optional.of(severity);
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> affected(JsonNode json) {
    List<String> affected = new ArrayList<>();
    for (JsonNode each : json.at("/containers/cna/affected")) {
      String product = each.path("product").asText(each.path("packageName").asText(""));
      String named = (each.path("vendor").asText("") + " " + product).strip();
      if (!named.isEmpty() && !affected.contains(named)) {
        affected.add(named);
      }
    }
    return affected;
  }

  private static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
