package dev.plumbline.collectors.aws.codepipeline;

import dev.plumbline.collectors.framework.ProductionNames;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.codepipeline.model.ActionDeclaration;
import software.amazon.awssdk.services.codepipeline.model.StageDeclaration;

/**
 * Which stages deploy to production: those that a name says so of.
 *
 * <ul>
 *   <li>A stage named like {@code Production} with an action that does something: any but Source,
 *       Test and Approval, as many deploy from a build.
 *   <li>A stage with a Deploy action whose target is named like {@code app-prod}.
 * </ul>
 */
final class ProductionDeploys {

  /** Categories of actions that deploy nothing. */
  static final Set<String> IDLE = Set.of("Source", "Test", "Approval");

  /** Keys of an action's configuration that name what is deployed to. */
  static final List<String> TARGETS =
      List.of(
          "StackName",
          "StackSetName",
          "EnvironmentName",
          "ClusterName",
          "ServiceName",
          "DeploymentGroupName");

  private ProductionDeploys() {}

  static boolean deploysToProduction(StageDeclaration stage) {
    boolean named = ProductionNames.isProduction(String.valueOf(stage.name()));
    return stage.actions().stream()
        .anyMatch(action -> (named && !IDLE.contains(category(action))) || deploysByTarget(action));
  }

  private static boolean deploysByTarget(ActionDeclaration action) {
    return category(action).equals("Deploy")
        && TARGETS.stream()
            .anyMatch(
                key -> ProductionNames.isProduction(action.configuration().getOrDefault(key, "")));
  }

  private static String category(ActionDeclaration action) {
    return action.actionTypeId() == null
        ? ""
        : String.valueOf(action.actionTypeId().categoryAsString());
  }
}
