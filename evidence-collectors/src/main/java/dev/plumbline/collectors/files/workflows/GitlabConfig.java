package dev.plumbline.collectors.files.workflows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.collectors.files.reading.EvidenceFolder;
import dev.plumbline.collectors.files.reading.YamlDocument;
import dev.plumbline.collectors.framework.ReadFailure;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A GitLab CI file with what it includes, as far as that is in the checkout: what is included comes
 * first, and the file itself has the last word.
 */
final class GitlabConfig {
  private static final int LARGEST = 1 << 20;
  private static final int MOST_FILES = 150;

  private final EvidenceFolder checkout;
  private final YamlDocument main;
  private final Doubts doubts;
  private final ObjectNode config = JsonNodeFactory.instance.objectNode();
  private final Set<String> templateJobs = new HashSet<>();
  private final Set<String> read = new HashSet<>();
  private boolean whole = true;

  /**
   * @throws ReadFailure if the file, or one that it includes, is no configuration
   */
  GitlabConfig(YamlDocument main, EvidenceFolder checkout, Doubts doubts) {
    this.main = main;
    this.checkout = checkout;
    this.doubts = doubts;
    add(main);
  }

  ObjectNode config() {
    return config;
  }

  /** Whether all that it includes was there to read. */
  boolean whole() {
    return whole;
  }

  /** Whether a job is one that a template of GitLab's brings. */
  boolean isTemplateJob(String job) {
    return templateJobs.contains(job);
  }

  private void add(YamlDocument file) {
    if (!(file.root() instanceof ObjectNode root)) {
      throw file.malformed("", "expected the jobs of a pipeline");
    }
    JsonNode includes = root.path("include");
    if (includes.isArray()) {
      includes.forEach(this::include);
    } else if (!includes.isMissingNode()) {
      include(includes);
    }
    root.properties().stream()
        .filter(each -> !each.getKey().equals("include"))
        .forEach(each -> config.set(each.getKey(), merged(each.getKey(), each.getValue())));
  }

  private JsonNode merged(String key, JsonNode later) {
    return GitlabMerge.merged(config.path(key), later);
  }

  private void include(JsonNode include) {
    String template = include.path("template").asText("");
    String component = include.path("component").asText("");
    String local = include.isTextual() ? include.textValue() : include.path("local").asText("");
    if (include.has("rules")) {
      elsewhere("a file is included by rules, of which the file does not tell the outcome");
    } else if (!template.isEmpty() || !component.isEmpty()) {
      template(template.isEmpty() ? component : template);
    } else if (!local.isEmpty() && !local.contains("://")) {
      local(local.replaceAll("^/+", ""));
    } else {
      elsewhere("an included file is not in the checkout");
    }
  }

  private void template(String name) {
    Optional<GitlabTemplate> template = GitlabTemplate.of(name);
    if (template.isPresent()) {
      ObjectNode job = JsonNodeFactory.instance.objectNode();
      job.put("stage", template.get().stage()).putArray("script");
      config.set(template.get().job(), job);
      templateJobs.add(template.get().job());
    } else if (!GitlabTemplate.bringsNothing(name)) {
      elsewhere("an included template is not one of those that are known");
    }
  }

  private void local(String name) {
    if (!checkout.has(name)) {
      elsewhere("an included file is not in the checkout");
    } else if (read.add(name)) {
      if (read.size() > MOST_FILES) {
        throw main.malformed("/include", "includes more than " + MOST_FILES + " files");
      }
      add(YamlDocument.read(checkout.read(name, LARGEST)));
    }
  }

  private void elsewhere(String detail) {
    whole = false;
    doubts.about(main.line("/include"), detail);
  }
}
