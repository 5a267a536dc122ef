package dev.plumbline.collectors.files.workflows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.collectors.files.reading.EvidenceFolder;
import dev.plumbline.collectors.files.reading.YamlDocument;
import dev.plumbline.collectors.framework.ReadFailure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A GitLab CI file as a pipeline: each job becomes a stage, in the order of GitLab's stages. */
final class GitlabPipeline {
  private static final Set<String> KEYWORDS =
      Set.of(
          "default",
          "include",
          "stages",
          "variables",
          "workflow",
          "image",
          "services",
          "cache",
          "before_script",
          "after_script",
          "spec",
          "types");
  private static final List<String> STANDARD_STAGES = List.of("build", "test", "deploy");

  private final YamlDocument file;
  private final ObjectNode config;
  private final List<String> stages;

  private GitlabPipeline(YamlDocument file, ObjectNode config) {
    this.file = file;
    this.config = config;
    this.stages = stages(config.path("stages"));
  }

  /**
   * Reads a pipeline.
   *
   * @param checkout the root of the repository
   * @throws ReadFailure if it is none
   */
  static FilePipeline read(YamlDocument file, EvidenceFolder checkout, ProductionJobs production) {
    Doubts doubts = new Doubts(file.name());
    GitlabConfig config = new GitlabConfig(file, checkout, doubts);
    List<Job> jobs = new GitlabPipeline(file, config.config()).jobs(config, production, doubts);
    if (jobs.isEmpty() && config.whole()) {
      throw file.malformed("", "expected at least one job");
    }
    List<Job> checked = config.whole() ? Needs.checked(file, "", jobs) : jobs;
    return new FilePipeline("", checked, config.whole(), doubts);
  }

  private static List<String> stages(JsonNode written) {
    List<String> stages = new ArrayList<>(List.of(".pre"));
    stages.addAll(written.isArray() ? Needs.texts(written) : STANDARD_STAGES);
    stages.add(".post");
    return stages;
  }

  private List<Job> jobs(GitlabConfig included, ProductionJobs production, Doubts doubts) {
    Map<String, GitlabJob> all = new LinkedHashMap<>();
    config
        .properties()
        .forEach(
            each -> {
              String name = each.getKey();
              if (!KEYWORDS.contains(name) && !name.startsWith(".")) {
                if (!each.getValue().isObject()) {
                  throw file.malformed("/" + name, "expected a job or a keyword");
                }
                all.put(name, new GitlabJob(file, config, name, doubts));
              }
            });
    List<GitlabJob> ordered =
        all.values().stream().sorted(Comparator.comparingInt(this::stage)).toList();
    return ordered.stream()
        .map(job -> job.read(needs(job, ordered), included.isTemplateJob(job.name()), production))
        .toList();
  }

  private int stage(GitlabJob job) {
    int stage = stages.indexOf(job.stage());
    if (stage < 0) {
      throw file.malformed("/" + job.name(), "stands in a stage that is not in \"stages\"");
    }
    return stage;
  }

  /** What the job itself says; otherwise all jobs of earlier stages. */
  private List<String> needs(GitlabJob job, List<GitlabJob> all) {
    List<String> names = all.stream().map(GitlabJob::name).toList();
    return job.needs(names)
        .orElseGet(
            () ->
                all.stream()
                    .filter(other -> stage(other) < stage(job))
                    .map(GitlabJob::name)
                    .toList());
  }
}
