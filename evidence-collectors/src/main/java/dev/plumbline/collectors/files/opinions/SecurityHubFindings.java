package dev.plumbline.collectors.files.opinions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.collectors.files.reading.JsonParts;
import dev.plumbline.engine.evidence.UnfitJsonException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Findings in the format of Security Hub (ASFF), as {@code get-findings} prints them. */
final class SecurityHubFindings {

  private SecurityHubFindings() {}

  static boolean is(JsonNode finding) {
    return finding.has("AwsAccountId");
  }

  /** Archived findings speak of what is no more. */
  static boolean isArchived(JsonNode finding) {
    return finding.path("RecordState").asText("").equals("ARCHIVED");
  }

  static Opinion read(JsonNode finding) throws UnfitJsonException {
    List<String> resources = new ArrayList<>();
    for (JsonNode resource : finding.path("Resources")) {
      Optional.ofNullable(JsonParts.textOrNull(resource.path("Id"))).ifPresent(resources::add);
    }
    String control = JsonParts.textOrNull(finding.at("/Compliance/SecurityControlId"));
    return new Opinion(
        JsonParts.text(finding, "Id"),
        control == null ? JsonParts.text(finding, "GeneratorId") : control,
        JsonParts.text(finding, "AwsAccountId"),
        JsonParts.textOrNull(finding.path("Region")),
        resources,
        finding.at("/Compliance/Status").asText(""),
        JsonParts.textOrNull(finding.at("/Severity/Label")),
        finding.at("/Workflow/Status").asText("").equals("SUPPRESSED"),
        JsonParts.moment(finding.path("LastObservedAt"))
            .or(() -> JsonParts.moment(finding.path("UpdatedAt"))));
  }
}
