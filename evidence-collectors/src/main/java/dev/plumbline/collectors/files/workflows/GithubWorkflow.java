package dev.plumbline.collectors.files.workflows;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.collectors.files.reading.EvidenceFolder;
import dev.plumbline.collectors.files.reading.JsonParts;
import dev.plumbline.collectors.files.reading.YamlDocument;
import dev.plumbline.collectors.framework.ProductionNames;
import dev.plumbline.collectors.framework.ReadFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A workflow of GitHub Actions as a pipeline: its jobs become stages. Who has to approve an
 * environment, and whether a branch rule heeds a scan, stands in the repository's settings and not
 * in the file.
 */
final class GithubWorkflow {
  private static final int DEEPEST = 4;
  private static final int LARGEST = 1 << 20;
  private static final String JOBS = "/jobs";

  private final EvidenceFolder checkout;
  private final ProductionJobs production;
  private final Doubts doubts;
  private final GithubSteps steps;

  private GithubWorkflow(EvidenceFolder checkout, ProductionJobs production, Doubts doubts) {
    this.checkout = checkout;
    this.production = production;
    this.doubts = doubts;
    this.steps = new GithubSteps(checkout, doubts);
  }

  /**
   * Reads a workflow.
   *
   * @param checkout the root of the repository
   * @throws ReadFailure if it is none
   */
  static FilePipeline read(YamlDocument file, EvidenceFolder checkout, ProductionJobs production) {
    Doubts doubts = new Doubts(file.name());
    List<Job> jobs = new GithubWorkflow(checkout, production, doubts).jobs(file, "", 0);
    String name = Optional.ofNullable(JsonParts.textOrNull(file.root().path("name"))).orElse("");
    return new FilePipeline(name, Needs.checked(file, JOBS, jobs), true, doubts);
  }

  /** Whether it only runs where another workflow calls it, and is judged there. */
  static boolean isOnlyCalled(YamlDocument file) {
    JsonNode on = file.root().path("on");
    List<String> events = Needs.texts(on);
    on.fieldNames().forEachRemaining(events::add);
    return events.equals(List.of("workflow_call"));
  }

  private List<Job> jobs(YamlDocument file, String prefix, int depth) {
    JsonNode all = file.root().at(JOBS);
    if (!all.isObject() || all.isEmpty()) {
      throw file.malformed(JOBS, "expected the jobs of a workflow");
    }
    List<Job> jobs = new ArrayList<>();
    all.properties()
        .forEach(
            job -> {
              String pointer = JOBS + JsonPointer.empty().appendProperty(job.getKey());
              if (!job.getValue().isObject()) {
                throw file.malformed(pointer, "expected a job with \"steps\" or \"uses\"");
              }
              jobs.addAll(new Reader(file, pointer, job.getKey(), prefix, depth).read());
            });
    return jobs;
  }

  /** Reads one job. */
  private final class Reader {
    private final YamlDocument file;
    private final String pointer;
    private final JsonNode job;
    private final String key;
    private final String prefix;
    private final int depth;
    private final int line;

    Reader(YamlDocument file, String pointer, String key, String prefix, int depth) {
      this.file = file;
      this.pointer = pointer;
      this.job = file.root().at(pointer);
      this.key = key;
      this.prefix = prefix;
      this.depth = depth;
      this.line = file.line(pointer);
    }

    List<Job> read() {
      String uses = job.path("uses").asText("");
      if (uses.isEmpty()) {
        return List.of(own());
      }
      return uses.startsWith("./") && depth < DEEPEST && checkout.has(uses.substring(2))
          ? called(uses.substring(2))
          : List.of(elsewhere());
    }

    private Job own() {
      List<Step> inside = steps.read(file, pointer + "/steps", shell());
      Optional<String> environment = environment();
      List<Step> all = new ArrayList<>();
      environment.ifPresent(name -> all.add(gate(name)));
      all.addAll(inside);
      Told approval =
          environment.isPresent()
              ? Told.NOTHING
              : Told.of(inside.stream().anyMatch(s -> s.kind() == Step.Kind.APPROVAL));
      return job(production(environment, inside), approval, all);
    }

    private String shell() {
      boolean windows = job.path("runs-on").asText("").startsWith("windows");
      String ofAll = file.root().at("/defaults/run/shell").asText(windows ? "pwsh" : "");
      return job.at("/defaults/run/shell").asText(ofAll);
    }

    private Step gate(String environment) {
      doubts.about(
          line, "who has to approve an environment stands in the settings of the repository");
      String shown = environment.contains("$") ? "environment" : "environment " + environment;
      return Step.plain(shown, Step.Kind.GATE, "GitHub environment");
    }

    private Told production(Optional<String> environment, List<Step> inside) {
      if (production.names(key) || CommandSteps.deployToProduction(key, inside)) {
        return Told.YES;
      }
      Told named = ProductionJobs.environment(environment, "${{");
      return named == Told.NOTHING
          ? doubts.about(line, "the environment of the job is an expression")
          : named;
    }

    private Optional<String> environment() {
      JsonNode environment = job.path("environment");
      return Optional.ofNullable(
          JsonParts.textOrNull(environment.isObject() ? environment.path("name") : environment));
    }

    /** A job that is a workflow of another repository. */
    private Job elsewhere() {
      doubts.about(line, "the job is a workflow that is not in the checkout");
      boolean toProduction = production.names(key) || ProductionNames.isProduction(key);
      return job(
          toProduction ? Told.YES : Told.NOTHING,
          Told.NOTHING,
          List.of(Step.unknown("a workflow from elsewhere")));
    }

    /** The jobs of a workflow of the same repository, in the place of the job that calls it. */
    private List<Job> called(String name) {
      YamlDocument workflow = YamlDocument.read(checkout.read(name, LARGEST));
      String inner = prefix + key + " / ";
      List<Job> parts = jobs(workflow, inner, depth + 1);
      boolean toProduction = production.names(key);
      List<Job> joined = new ArrayList<>();
      for (Job part : parts) {
        Told production = toProduction ? Told.YES : part.production();
        List<String> needs = part.needs().isEmpty() ? needs() : part.needs();
        Told heeds = part.needs().isEmpty() ? heedsFailure() : part.heedsFailure();
        joined.add(
            new Job(
                part.id(),
                part.name(),
                needs,
                heeds.and(part.heedsFailure()),
                part.stops(),
                production,
                part.approval(),
                part.steps()));
      }
      List<String> ids = parts.stream().map(Job::id).toList();
      joined.add(
          new Job(prefix + key, name(), ids, Told.YES, Told.YES, Told.NO, Told.NO, List.of()));
      return joined;
    }

    private Job job(Told production, Told approval, List<Step> all) {
      return new Job(
          prefix + key, name(), needs(), heedsFailure(), stops(), production, approval, all);
    }

    private String name() {
      String name = JsonParts.textOrNull(job.path("name"));
      return prefix + (name == null ? key : name);
    }

    private List<String> needs() {
      return Needs.texts(job.path("needs")).stream().map(need -> prefix + need).toList();
    }

    private Told heedsFailure() {
      Told heeds = GithubConditions.heedsFailure(job.path("if").asText(""));
      return heeds == Told.NOTHING
          ? doubts.about(line, "whether the job runs after a failure is an expression")
          : heeds;
    }

    private Told stops() {
      JsonNode goesOn = job.path("continue-on-error");
      return goesOn.isTextual()
          ? doubts.about(line, "whether the workflow goes on after the job is an expression")
          : Told.of(!goesOn.asBoolean());
    }
  }
}
