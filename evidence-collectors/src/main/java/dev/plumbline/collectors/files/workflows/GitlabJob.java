package dev.plumbline.collectors.files.workflows;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.collectors.files.reading.JsonParts;
import dev.plumbline.collectors.files.reading.YamlDocument;
import dev.plumbline.collectors.framework.ProductionNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A job of a GitLab CI file, with what it extends. */
final class GitlabJob {
  private static final Set<String> DEPLOYMENTS_NOT = Set.of("stop", "prepare", "verify", "access");
  private static final List<String> SCRIPTS = List.of("before_script", "script");

  private final ObjectNode config;
  private final String name;
  private final ObjectNode job;
  private final boolean known;
  private final Doubts doubts;
  private final int line;
  private final GitlabRules rules;

  GitlabJob(YamlDocument file, ObjectNode config, String name, Doubts doubts) {
    this.config = config;
    this.name = name;
    Optional<ObjectNode> extended = GitlabMerge.extended(config, config.path(name));
    this.job = extended.orElseGet(() -> own(config.path(name)));
    this.known = extended.isPresent();
    this.doubts = doubts;
    this.line = file.line("" + JsonPointer.empty().appendProperty(name));
    this.rules = new GitlabRules(job);
  }

  private static ObjectNode own(JsonNode job) {
    return job instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
  }

  String name() {
    return name;
  }

  String stage() {
    return job.path("stage").asText("test");
  }

  /**
   * The jobs that it says it needs; empty if it says nothing.
   *
   * @param names all jobs, as one that is optional may be missing
   */
  Optional<List<String>> needs(List<String> names) {
    JsonNode needs = job.path("needs");
    if (!needs.isArray()) {
      return Optional.empty();
    }
    List<String> jobs = new ArrayList<>(Needs.texts(needs));
    for (JsonNode need : needs) {
      String other = need.path("job").asText("");
      boolean ofThisPipeline = !need.has("pipeline") && !need.has("project");
      boolean missing = need.path("optional").asBoolean() && !names.contains(other);
      if (!other.isEmpty() && ofThisPipeline && !missing) {
        jobs.add(other);
      }
    }
    return Optional.of(jobs);
  }

  /**
   * Reads it.
   *
   * @param needs the jobs before it
   * @param template whether it is one that a template of GitLab's brings
   */
  Job read(List<String> needs, boolean template, ProductionJobs production) {
    List<Step> steps = new ArrayList<>();
    Told manual = rules.manual();
    boolean gated = rules.startsByHand();
    if (gated) {
      steps.add(Step.plain("start by hand", Step.Kind.APPROVAL, "GitLab"));
    }
    List<Step> inside = template ? List.of(templateTest()) : steps();
    steps.addAll(inside);
    Told toProduction = production(production, inside);
    Told stops = doubted(rules.stops(), "whether the job holds back what comes after it");
    Told approval = toProduction == Told.YES ? manual : manual.and(stops);
    return new Job(
        name,
        name,
        needs,
        doubted(rules.heedsFailure(), "whether the job runs after a failure"),
        stops,
        toProduction,
        doubted(approval, "whether a person has to start the job"),
        steps);
  }

  private Told doubted(Told told, String what) {
    return told == Told.NOTHING ? doubts.about(line, what + " is decided by its rules") : told;
  }

  private Step templateTest() {
    doubts.about(
        line, "whether what %s finds stops a release is decided by approval rules".formatted(name));
    return new Step(name, Step.Kind.TEST, "GitLab", Told.YES, Told.NOTHING, Told.YES, false);
  }

  private List<Step> steps() {
    if (!known) {
      doubts.about(line, "the job extends one that is not in the checkout");
      return List.of(Step.unknown("script"));
    }
    if (job.has("trigger")) {
      doubts.about(line, "the job starts a pipeline that is not in the file");
      return List.of(Step.unknown("trigger"));
    }
    List<Step> steps = new ArrayList<>();
    for (String key : SCRIPTS) {
      JsonNode script = script(key);
      if (!script.isMissingNode()) {
        steps.addAll(scriptSteps(key, script, Told.YES));
      }
    }
    JsonNode after = script("after_script");
    if (!after.isMissingNode()) {
      steps.addAll(scriptSteps("after_script", after, Told.NO));
    }
    return steps;
  }

  private JsonNode script(String key) {
    JsonNode own = job.path(key);
    JsonNode ofDefault = config.path("default").path(key);
    JsonNode ofAll = config.path(key);
    return own.isMissingNode() ? (ofDefault.isMissingNode() ? ofAll : ofDefault) : own;
  }

  private List<Step> scriptSteps(String key, JsonNode script, Told stops) {
    Optional<String> lines = GitlabMerge.script(config, script);
    if (lines.isEmpty()) {
      doubts.about(line, "the script refers to one that is not in the checkout");
      return List.of(Step.unknown(key));
    }
    return CommandSteps.of(
        key,
        Script.commands(lines.get(), Script.Shell.PIPEFAIL),
        stops,
        Told.of(stops == Told.YES),
        detail -> doubts.about(line, detail));
  }

  private Told production(ProductionJobs production, List<Step> inside) {
    if (production.names(name)) {
      return Told.YES;
    }
    JsonNode environment = job.path("environment");
    if (DEPLOYMENTS_NOT.contains(environment.path("action").asText(""))) {
      return Told.NO;
    }
    boolean elsewhere = !known || job.has("trigger");
    if (CommandSteps.deployToProduction(name, inside)
        || (elsewhere && ProductionNames.isProduction(name))) {
      return Told.YES;
    }
    Optional<String> named =
        Optional.ofNullable(
            JsonParts.textOrNull(environment.isObject() ? environment.path("name") : environment));
    Told told = ProductionJobs.environment(named, "$");
    if (told == Told.NOTHING) {
      return doubts.about(line, "the environment of the job is a variable");
    }
    return elsewhere ? told.or(Told.NOTHING) : told;
  }
}
