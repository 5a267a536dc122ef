package dev.plumbline.collectors.aws.codebuild;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import java.util.List;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codebuild.model.BatchGetProjectsResponse;
import software.amazon.awssdk.services.codebuild.model.EnvironmentVariable;
import software.amazon.awssdk.services.codebuild.model.Project;
import software.amazon.awssdk.services.codebuild.model.ProjectEnvironment;

/** Build projects. The values of their environment variables are never read. */
public final class CodeBuildCollector implements Collector {

  private static final String LIST = "codebuild:ListProjects";
  private static final String GET = "codebuild:BatchGetProjects";

  /** CodeBuild takes as many names a call. */
  private static final int BATCH = 100;

  private final Clients clients;

  public CodeBuildCollector(Clients clients) {
    this.clients = clients;
  }

  @Override
  public List<CollectedSource> sources() {
    return List.of(CollectedSource.of("build projects", Reach.REGION, LIST, GET));
  }

  @Override
  public Reading read(Cell cell) {
    try (CodeBuildClient codeBuild = clients.of(cell, CodeBuildClient.builder())) {
      Listed<String> names =
          clients
              .calls()
              .list(
                  LIST,
                  codeBuild.listProjectsPaginator(r -> {}),
                  page -> Page.of(page.projects(), page.nextToken()));
      Gathering gathering = new Gathering(cell);
      names.last().ifPresent(gathering::answered);
      gathering.fail(names.gap());
      for (int i = 0; i < names.items().size(); i += BATCH) {
        int end = Math.min(names.items().size(), i + BATCH);
        describe(names.items().subList(i, end), codeBuild, gathering);
      }
      return gathering.reading();
    }
  }

  private void describe(
      List<Answer<String>> names, CodeBuildClient codeBuild, Gathering gathering) {
    try {
      Answer<BatchGetProjectsResponse> answer =
          clients
              .calls()
              .call(
                  GET,
                  () ->
                      codeBuild.batchGetProjects(
                          r -> r.names(names.stream().map(Answer::value).toList())));
      for (Project project : answer.value().projects()) {
        gathering.add("build project", project.name(), answer.from(), described(project));
      }
    } catch (ReadFailure failed) {
      names.forEach(
          name ->
              gathering.add(
                  "build project",
                  name.value(),
                  name.from(),
                  fields().orAbsent("name", name.value())));
      gathering.fail(failed.failure());
    }
  }

  private static Fields described(Project project) {
    Fields fields = fields().ifKnown("name", project.name());
    ProjectEnvironment environment = project.environment();
    if (environment != null) {
      fields
          .with("privileged", Boolean.TRUE.equals(environment.privilegedMode()))
          .things(
              "variables",
              environment.environmentVariables().stream()
                  .map(variable -> named(project, variable))
                  .toList());
    }
    if (project.source() != null) {
      fields.with("insecureSsl", Boolean.TRUE.equals(project.source().insecureSsl()));
    }
    return fields;
  }

  private static Fields named(Project project, EnvironmentVariable variable) {
    String type = variable.typeAsString();
    return Fields.thing(project.name() + "/" + variable.name())
        .ifKnown("name", variable.name())
        .orAbsent("type", type == null ? "PLAINTEXT" : type);
  }
}
