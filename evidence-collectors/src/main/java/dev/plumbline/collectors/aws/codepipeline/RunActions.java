package dev.plumbline.collectors.aws.codepipeline;

import dev.plumbline.collectors.framework.Fields;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codepipeline.model.ActionDeclaration;
import software.amazon.awssdk.services.codepipeline.model.ActionExecutionDetail;
import software.amazon.awssdk.services.codepipeline.model.ActionExecutionInput;
import software.amazon.awssdk.services.codepipeline.model.StageDeclaration;

/** The actions of a run as data. Of their configuration nothing is kept. */
final class RunActions {

  private static final Comparator<@Nullable Instant> OLDEST_FIRST =
      Comparator.nullsFirst(Comparator.naturalOrder());

  private RunActions() {}

  /** An action that was tried again counts as it last ended. */
  static List<ActionExecutionDetail> latest(Collection<ActionExecutionDetail> all) {
    Map<String, ActionExecutionDetail> latest = new LinkedHashMap<>();
    for (ActionExecutionDetail action : all) {
      latest.merge(action.stageName() + "/" + action.actionName(), action, RunActions::later);
    }
    return List.copyOf(latest.values());
  }

  private static ActionExecutionDetail later(
      ActionExecutionDetail one, ActionExecutionDetail other) {
    return OLDEST_FIRST.compare(one.startTime(), other.startTime()) < 0 ? other : one;
  }

  static Fields fields(String run, ActionExecutionDetail action, Builds.Found builds) {
    Fields fields =
        Fields.thing(run + "/" + action.stageName() + "/" + action.actionName())
            .ifKnown("name", action.actionName())
            .ifKnown("stage", action.stageName())
            .ifKnown("status", action.statusAsString())
            .orAbsent("person", action.updatedBy());
    ActionExecutionInput input = action.input();
    if (input != null && input.actionTypeId() != null) {
      fields
          .ifKnown("category", input.actionTypeId().categoryAsString())
          .with("securityTest", SecurityTests.isSecurityTest(declared(input)));
    }
    builds.describe(action, fields);
    return fields;
  }

  private static ActionDeclaration declared(ActionExecutionInput input) {
    return ActionDeclaration.builder()
        .actionTypeId(input.actionTypeId())
        .configuration(input.configuration())
        .build();
  }

  /** As of stages, by the names of stages and of what is deployed to. */
  static boolean deployedToProduction(Collection<ActionExecutionDetail> actions) {
    return actions.stream()
        .filter(action -> action.input() != null)
        .map(
            action ->
                StageDeclaration.builder()
                    .name(action.stageName())
                    .actions(declared(action.input()))
                    .build())
        .anyMatch(ProductionDeploys::deploysToProduction);
  }

  /** The build that the action ran, if it is one of CodeBuild. */
  static Optional<String> build(ActionExecutionDetail action) {
    boolean builds =
        action.input() != null
            && action.input().actionTypeId() != null
            && "CodeBuild".equals(action.input().actionTypeId().provider());
    return builds && action.output() != null && action.output().executionResult() != null
        ? Optional.ofNullable(action.output().executionResult().externalExecutionId())
        : Optional.empty();
  }
}
