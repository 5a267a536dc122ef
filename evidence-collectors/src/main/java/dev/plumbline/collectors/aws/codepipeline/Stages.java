package dev.plumbline.collectors.aws.codepipeline;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.framework.Fields;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.codepipeline.model.ActionDeclaration;
import software.amazon.awssdk.services.codepipeline.model.ActionTypeId;
import software.amazon.awssdk.services.codepipeline.model.Condition;
import software.amazon.awssdk.services.codepipeline.model.PipelineDeclaration;
import software.amazon.awssdk.services.codepipeline.model.StageDeclaration;

/** The stages of a pipeline as data. Of the configuration of actions nothing is kept. */
final class Stages {

  private static final String SKIP = "SKIP";

  private Stages() {}

  static Fields pipeline(PipelineDeclaration pipeline) {
    return fields()
        .ifKnown("name", pipeline.name())
        .with(
            "production",
            pipeline.stages().stream().anyMatch(ProductionDeploys::deploysToProduction))
        .things("stages", pipeline.stages().stream().map(s -> stage(s, pipeline.name())).toList());
  }

  private static Fields stage(StageDeclaration stage, String pipeline) {
    String id = pipeline + "/" + stage.name();
    List<ActionDeclaration> inOrder =
        stage.actions().stream().sorted(Comparator.comparing(Stages::order)).toList();
    return Fields.thing(id)
        .ifKnown("name", stage.name())
        .with("securityTest", inOrder.stream().anyMatch(SecurityTests::isSecurityTest))
        .with("blocking", !isSkipped(stage))
        .with("production", ProductionDeploys.deploysToProduction(stage))
        .with("approval", inOrder.stream().anyMatch(Stages::isApproval))
        .things("actions", inOrder.stream().map(action -> action(action, id)).toList());
  }

  /** Whether the release goes on past the stage when it fails, or when its conditions fail. */
  private static boolean isSkipped(StageDeclaration stage) {
    boolean onFailure =
        stage.onFailure() != null
            && (SKIP.equals(stage.onFailure().resultAsString())
                || skips(stage.onFailure().conditions().stream()));
    boolean beforeEntry =
        stage.beforeEntry() != null && skips(stage.beforeEntry().conditions().stream());
    return onFailure || beforeEntry;
  }

  private static boolean skips(Stream<Condition> conditions) {
    return conditions.anyMatch(condition -> SKIP.equals(condition.resultAsString()));
  }

  private static boolean isApproval(ActionDeclaration action) {
    return action.actionTypeId() != null
        && "Approval".equals(action.actionTypeId().categoryAsString());
  }

  private static Fields action(ActionDeclaration action, String stage) {
    Fields fields = Fields.thing(stage + "/" + action.name()).ifKnown("name", action.name());
    ActionTypeId type = action.actionTypeId();
    if (type != null) {
      fields.ifKnown("category", type.categoryAsString()).ifKnown("provider", type.provider());
    }
    return fields.with("order", order(action));
  }

  /** CodePipeline counts from 1, and takes an action without a number as the first. */
  private static int order(ActionDeclaration action) {
    return action.runOrder() == null ? 1 : action.runOrder();
  }
}
