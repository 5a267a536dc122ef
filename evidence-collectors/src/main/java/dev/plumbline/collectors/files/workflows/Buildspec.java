package dev.plumbline.collectors.files.workflows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.collectors.files.reading.YamlDocument;
import dev.plumbline.collectors.framework.ReadFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A buildspec file of CodeBuild as a pipeline: its phases become stages. After a failed build phase
 * CodeBuild goes on with the last one, unless the file says {@code on-failure: ABORT}.
 */
final class Buildspec {
  private static final List<String> PHASES = List.of("install", "pre_build", "build", "post_build");

  private final YamlDocument file;
  private final ProductionJobs production;
  private final Doubts doubts;

  private Buildspec(YamlDocument file, ProductionJobs production, Doubts doubts) {
    this.file = file;
    this.production = production;
    this.doubts = doubts;
  }

  /**
   * Reads a buildspec.
   *
   * @throws ReadFailure if it is none
   */
  static FilePipeline read(YamlDocument file, ProductionJobs production) {
    Doubts doubts = new Doubts(file.name());
    List<Job> phases = new Buildspec(file, production, doubts).phases();
    return new FilePipeline("", phases, true, doubts);
  }

  private List<Job> phases() {
    JsonNode phases = file.root().path("phases");
    if (!phases.isObject() || phases.isEmpty()) {
      throw file.malformed("/phases", "expected the phases of a build");
    }
    phases
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!PHASES.contains(name)) {
                throw file.malformed(
                    "/phases/" + name, "expected one of " + String.join(", ", PHASES));
              }
            });
    List<Job> jobs = new ArrayList<>();
    for (String name : PHASES) {
      if (phases.has(name)) {
        jobs.add(phase(name, jobs));
      }
    }
    return jobs;
  }

  private Job phase(String name, List<Job> earlier) {
    List<String> needs =
        earlier.isEmpty() ? List.of() : List.of(earlier.get(earlier.size() - 1).id());
    List<Step> steps = steps(name);
    boolean toProduction = production.names(name) || CommandSteps.deployToProduction(name, steps);
    return new Job(
        name, name, needs, heedsFailure(name), stops(name), Told.of(toProduction), Told.NO, steps);
  }

  /** Whether a phase is left out once the one before it failed. */
  private Told heedsFailure(String name) {
    return Told.of(!name.equals("post_build") || onFailure("build").equals("ABORT"));
  }

  private Told stops(String name) {
    return Told.of(!onFailure(name).equals("CONTINUE"));
  }

  private String onFailure(String phase) {
    return file.root()
        .path("phases")
        .path(phase)
        .path("on-failure")
        .asText("")
        .toUpperCase(Locale.ROOT);
  }

  private List<Step> steps(String phase) {
    List<Step> steps = new ArrayList<>();
    for (String block : List.of("commands", "finally")) {
      Told ifNothingFailed = Told.of(block.equals("commands"));
      JsonNode commands = file.root().path("phases").path(phase).path(block);
      int number = 1;
      for (String command : Needs.texts(commands)) {
        String name = "%s %d".formatted(block, number++);
        int line = file.line("/phases/%s/%s/%d".formatted(phase, block, number - 2));
        steps.addAll(
            CommandSteps.of(
                name,
                Script.commands(command, Script.Shell.LENIENT),
                Told.YES,
                ifNothingFailed,
                detail -> doubts.about(line, detail)));
      }
    }
    return steps;
  }
}
