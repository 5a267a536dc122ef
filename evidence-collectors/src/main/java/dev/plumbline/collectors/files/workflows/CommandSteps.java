package dev.plumbline.collectors.files.workflows;

import dev.plumbline.collectors.files.workflows.Step.Kind;
import dev.plumbline.collectors.framework.ProductionNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The steps that a script is made of: one for each command that tests or deploys, or a single plain
 * one. A command line itself never becomes a name, as it may hold a secret.
 */
final class CommandSteps {

  private CommandSteps() {}

  /**
   * @param name what the script is called
   * @param stops whether a failed script stops its job
   * @param heedsFailure whether it is left out once a step before it failed
   * @param doubt is told what the script does not tell
   */
  static List<Step> of(
      String name, List<Command> commands, Told stops, Told heedsFailure, Consumer<String> doubt) {
    List<Step> steps = new ArrayList<>();
    for (Command command : commands) {
      Optional<Tool> tool = SecurityTools.ofCommand(command);
      if (tool.isPresent()) {
        steps.add(test(name, tool.get(), command, stops, heedsFailure, doubt));
      } else if (Deployments.byCommand(command)) {
        boolean production = ProductionNames.isProduction(command.arguments());
        String provider = command.words().get(0);
        Told fails = command.stops().and(stops);
        steps.add(new Step(name, Kind.DEPLOY, provider, Told.NO, fails, heedsFailure, production));
      }
    }
    if (steps.isEmpty()) {
      steps.add(new Step(name, Kind.BUILD, "", Told.NO, stops, heedsFailure, false));
    }
    return steps;
  }

  private static Step test(
      String name,
      Tool tool,
      Command command,
      Told stops,
      Told heedsFailure,
      Consumer<String> doubt) {
    Told fails = tool.fails(command.arguments()).and(command.stops());
    if (fails == Told.NOTHING) {
      doubt.accept(tool.undecided());
    }
    return new Step(name, Kind.TEST, tool.name(), Told.YES, fails.and(stops), heedsFailure, false);
  }

  /** Whether a job with these steps deploys to something that is named like production. */
  static boolean deployToProduction(String jobName, List<Step> steps) {
    boolean named = ProductionNames.isProduction(jobName);
    return steps.stream().anyMatch(step -> step.deploys() && (named || step.production()));
  }
}
