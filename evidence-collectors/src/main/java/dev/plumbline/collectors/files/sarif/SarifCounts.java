package dev.plumbline.collectors.files.sarif;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.engine.evidence.UnfitJsonException;

/**
 * How many results a run has by level. A result that passed, or that somebody suppressed, is none
 * of them.
 */
record SarifCounts(int errors, int warnings, int notes, int suppressed) {
  private static final String LEVEL = "level";

  static SarifCounts of(JsonNode run) throws UnfitJsonException {
    int errors = 0;
    int warnings = 0;
    int notes = 0;
    int suppressed = 0;
    int index = 0;
    for (JsonNode result : run.path("results")) {
      if (!result.isObject()) {
        throw UnfitJsonException.expected("an object", result).in(index).in("results");
      }
      if (!result.path("kind").asText("fail").equals("fail")) {
        index++;
        continue;
      }
      if (isSuppressed(result)) {
        suppressed++;
      } else {
        switch (level(run, result)) {
          case "error" -> errors++;
          case "note", "none" -> notes++;
          default -> warnings++;
        }
      }
      index++;
    }
    return new SarifCounts(errors, warnings, notes, suppressed);
  }

  Fields into(Fields data) {
    return data.with("errors", errors)
        .with("warnings", warnings)
        .with("notes", notes)
        .with("suppressed", suppressed);
  }

  private static boolean isSuppressed(JsonNode result) {
    for (JsonNode suppression : result.path("suppressions")) {
      if (suppression.path("status").asText("accepted").equals("accepted")) {
        return true;
      }
    }
    return false;
  }

  /** Its own level, that of its rule, or "warning", in this order, as SARIF says. */
  private static String level(JsonNode run, JsonNode result) {
    if (result.has(LEVEL)) {
      return result.get(LEVEL).asText();
    }
    JsonNode rules = run.at("/tool/driver/rules");
    int ruleIndex = result.path("ruleIndex").asInt(result.at("/rule/index").asInt(-1));
    JsonNode rule = ruleIndex >= 0 ? rules.path(ruleIndex) : byId(rules, result);
    return rule.path("defaultConfiguration").path(LEVEL).asText("warning");
  }

  private static JsonNode byId(JsonNode rules, JsonNode result) {
    for (JsonNode rule : rules) {
      if (rule.path("id").equals(result.path("ruleId"))) {
        return rule;
      }
    }
    return rules.path(-1);
  }
}
