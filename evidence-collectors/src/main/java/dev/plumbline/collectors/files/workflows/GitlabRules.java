package dev.plumbline.collectors.files.workflows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * When a job of GitLab CI runs, and what its failure means. Rules are tried in turn, and which of
 * them fits is not in the file: what they all agree on is told, and nothing else.
 */
final class GitlabRules {
  private static final String WHEN = "when";
  private static final String ALLOW = "allow_failure";
  private static final String MANUAL = "manual";
  private static final Set<String> AFTER_FAILURE = Set.of("always", "on_failure");

  private final ObjectNode job;
  private final List<String> whens;

  GitlabRules(ObjectNode job) {
    this.job = job;
    this.whens = whens(job);
  }

  private static List<String> whens(ObjectNode job) {
    String own = job.path(WHEN).asText("on_success");
    JsonNode rules = job.path("rules");
    if (!rules.isArray() || rules.isEmpty()) {
      return List.of(own);
    }
    List<String> whens = new ArrayList<>();
    rules.forEach(rule -> whens.add(rule.path(WHEN).asText(own)));
    return whens;
  }

  /** Whether a person starts it. */
  Told manual() {
    return agreed(MANUAL::equals);
  }

  /** Whether a person starts it, whichever rule fits. */
  boolean startsByHand() {
    return manual() == Told.YES;
  }

  /** Whether it is left out once something before it failed. */
  Told heedsFailure() {
    return agreed(AFTER_FAILURE::contains).not();
  }

  /** Whether its failure keeps back what comes after it: it runs, and may not fail. */
  Told stops() {
    Told stops = mayFail(job).not();
    JsonNode rules = job.path("rules");
    if (rules.isArray() && !rules.isEmpty()) {
      for (JsonNode rule : rules) {
        stops = rule.has(ALLOW) && mayFail(rule) != mayFail(job) ? Told.NOTHING : stops;
      }
      boolean alwaysRuns =
          rules.size() == 1 && !rules.get(0).has("if") && !rules.get(0).has("changes");
      return alwaysRuns ? stops : stops.and(Told.NOTHING);
    }
    return job.has("only") || job.has("except") ? stops.and(Told.NOTHING) : stops;
  }

  private Told mayFail(JsonNode of) {
    JsonNode allow = of.path(ALLOW);
    if (allow.isObject()) {
      return Told.NOTHING;
    }
    if (allow.isMissingNode()) {
      return job.has("rules") ? Told.NO : Told.of(whens.equals(List.of(MANUAL)));
    }
    return Told.of(allow.asBoolean());
  }

  private Told agreed(java.util.function.Predicate<String> question) {
    long yes = whens.stream().filter(question).count();
    if (yes == 0) {
      return Told.NO;
    }
    return yes == whens.stream().filter(when -> !when.equals("never")).count()
        ? Told.YES
        : Told.NOTHING;
  }
}
