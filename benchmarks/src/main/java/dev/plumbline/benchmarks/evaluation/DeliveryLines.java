package dev.plumbline.benchmarks.evaluation;

import static dev.plumbline.benchmarks.evaluation.LineWriting.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.engine.evidence.LineGap;
import dev.plumbline.engine.evidence.Observation;
import java.util.ArrayList;
import java.util.List;

/** The lines about build projects and pipelines, with what is nested in them. */
final class DeliveryLines {
  private DeliveryLines() {}

  /** Where the row is partial, the variables of each project may be more too. */
  static List<Observation> builds(DrawnAccount drawn, LineWriting writing) {
    List<Observation> lines = new ArrayList<>();
    for (BuildCase build : drawn.builds().things()) {
      String id = "build-" + lines.size();
      ObjectNode data = data();
      data.put("name", id);
      build.privileged.into(data, "privileged");
      build.insecureSsl.into(data, "insecureSsl");
      if (!build.variable.isEmpty()) {
        ArrayNode variables = data.putArray("variables");
        variable(variables, id, "AWS_REGION", Field.text("PLAINTEXT"));
        variable(variables, id, build.variable, build.type);
      }
      lines.add(
          writing.line("build project", id, World.REGION, "codebuild:BatchGetProjects", data));
    }
    return lines;
  }

  private static void variable(ArrayNode variables, String project, String name, Field type) {
    ObjectNode variable = variables.addObject();
    variable.put("id", project + '/' + name);
    variable.put("name", name);
    type.into(variable, "type");
  }

  /** The stages of a pipeline are all there, also where the row is partial. */
  static List<Observation> pipelines(DrawnAccount drawn, LineWriting writing) {
    List<Observation> lines = new ArrayList<>();
    for (PipelineCase pipeline : drawn.pipelines().things()) {
      String id = "pipeline-" + lines.size();
      ObjectNode data = data();
      data.put("name", id);
      pipeline.production.into(data, "production");
      if (!pipeline.stages.isEmpty()) {
        ArrayNode stages = data.putArray("stages");
        pipeline.stages.forEach(stage -> stage(stages, id + '/' + stages.size(), stage));
      }
      lines.add(
          writing.line(
              "pipeline",
              id,
              World.REGION,
              "codepipeline:GetPipeline",
              World.READ_AT,
              data,
              new LineGap.None()));
    }
    return lines;
  }

  private static void stage(ArrayNode stages, String id, StageCase drawn) {
    ObjectNode stage = stages.addObject();
    stage.put("id", id);
    stage.put("name", drawn.name());
    drawn.securityTest.into(stage, "securityTest");
    drawn.blocking.into(stage, "blocking");
    drawn.production.into(stage, "production");
    drawn.approval.into(stage, "approval");
    ArrayNode actions = stage.putArray("actions");
    for (String category : drawn.actions) {
      ObjectNode action = actions.addObject();
      action.put("id", id + '/' + actions.size());
      action.put("name", "action-" + actions.size());
      if (!category.isEmpty()) {
        action.put("category", category);
      }
      action.put("provider", "CodeBuild");
      action.put("order", actions.size());
    }
  }
}
