package dev.plumbline.collectors.files.workflows;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.files.reading.EvidenceFile;
import dev.plumbline.collectors.files.reading.EvidenceFolder;
import dev.plumbline.collectors.files.reading.FileFailures;
import dev.plumbline.collectors.files.reading.FileGathering;
import dev.plumbline.collectors.files.reading.YamlDocument;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.engine.evidence.LineGap;
import dev.plumbline.engine.evidence.Observation.From;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One checkout: finds its pipelines, and makes a line of each, also of one that is broken. */
final class Checkout {
  private static final int LARGEST = 1 << 20;
  private static final String WORKFLOWS = ".github/workflows";
  private static final String GITLAB = ".gitlab-ci.yml";
  private static final List<String> YAML = List.of(".yml", ".yaml");
  private static final List<String> BUILDSPECS = List.of("buildspec.yml", "buildspec.yaml");

  private final PipelineFolder folder;
  private final EvidenceFolder checkout;
  private final Instant at;
  private final ProductionJobs production;
  private final FileGathering gathering;

  /**
   * @throws ReadFailure if the folder is not there, or nothing tells of when it is
   */
  Checkout(EvidenceFolder base, PipelineFolder folder, FileGathering gathering) {
    this.folder = folder;
    this.checkout = base.inside(folder.folder());
    this.at = folder.time().ofCheckout(base, checkout, folder.folder());
    this.production = new ProductionJobs(folder.production());
    this.gathering = gathering;
  }

  void read() {
    gathering.asOf(at);
    for (String name : checkout.list(WORKFLOWS, YAML)) {
      pipeline(name, this::workflow);
    }
    if (checkout.has(GITLAB)) {
      pipeline(GITLAB, file -> Optional.of(GitlabPipeline.read(file, checkout, production)));
    }
    BUILDSPECS.stream().filter(checkout::has).forEach(this::buildspec);
    folder.buildspecs().forEach(this::buildspec);
    for (String job : production.unseen()) {
      gathering.fail(
          FileFailures.malformed(
                  folder.folder(),
                  "no pipeline has a job \"%s\", named as production".formatted(job))
              .failure());
    }
  }

  private Optional<FilePipeline> workflow(YamlDocument file) {
    return GithubWorkflow.isOnlyCalled(file)
        ? Optional.empty()
        : Optional.of(GithubWorkflow.read(file, checkout, production));
  }

  private void buildspec(String name) {
    pipeline(name, file -> Optional.of(Buildspec.read(file, production)));
  }

  /** A pipeline that cannot be read is a pipeline all the same, of which nothing is known. */
  private void pipeline(String name, Function<YamlDocument, Optional<FilePipeline>> reader) {
    gathering.attempt(
        () -> {
          String id = folder.repository() + "/" + name.replace(WORKFLOWS + "/", "");
          try {
            EvidenceFile file = checkout.read(name, LARGEST);
            Optional<FilePipeline> pipeline = reader.apply(YamlDocument.read(file));
            pipeline.ifPresent(
                read -> gathering.add("pipeline", id, file.from(at), read.data(id), read.gap()));
          } catch (ReadFailure broken) {
            From from = new From("file:" + checkout.shown(name), "", at);
            LineGap gap = new LineGap.Because(broken.failure().cause());
            gathering.add("pipeline", id, from, fields(), gap);
            throw broken;
          }
        });
  }
}
