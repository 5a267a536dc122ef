package dev.plumbline.collectors.files.workflows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.collectors.files.reading.EvidenceFolder;
import dev.plumbline.collectors.files.reading.FileFailures;
import dev.plumbline.collectors.files.reading.JsonParts;
import dev.plumbline.collectors.files.reading.YamlDocument;
import dev.plumbline.collectors.files.workflows.Step.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The steps of a job of GitHub Actions, with those of the actions of the same repository. */
final class GithubSteps {
  private static final int DEEPEST = 5;
  private static final int LARGEST = 1 << 20;
  private static final List<String> ACTION_FILES = List.of("action.yml", "action.yaml");
  private static final Set<String> APPROVALS = Set.of("trstringer/manual-approval");

  private final EvidenceFolder checkout;
  private final Doubts doubts;

  /**
   * @param checkout the root of the repository
   */
  GithubSteps(EvidenceFolder checkout, Doubts doubts) {
    this.checkout = checkout;
    this.doubts = doubts;
  }

  /**
   * The steps in a list.
   *
   * @param pointer where the list stands in the document
   * @param shell the shell of steps that name none
   */
  List<Step> read(YamlDocument file, String pointer, String shell) {
    return read(file, pointer, shell, 0);
  }

  private List<Step> read(YamlDocument file, String pointer, String shell, int depth) {
    JsonNode list = file.root().at(pointer);
    if (!list.isArray()) {
      throw file.malformed(pointer, "expected a list of steps");
    }
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      String at = pointer + "/" + i;
      if (!list.get(i).isObject()) {
        throw file.malformed(at, "expected a step with \"uses\" or \"run\"");
      }
      steps.addAll(new Reader(file, at, shell, depth).read(i + 1));
    }
    return steps;
  }

  /** Reads one step. */
  private final class Reader {
    private final YamlDocument file;
    private final JsonNode step;
    private final int line;
    private final String shell;
    private final int depth;

    Reader(YamlDocument file, String pointer, String shell, int depth) {
      this.file = file;
      this.step = file.root().at(pointer);
      this.line = file.line(pointer);
      this.shell = shell;
      this.depth = depth;
    }

    List<Step> read(int number) {
      String name =
          Optional.ofNullable(JsonParts.textOrNull(step.path("name"))).orElse("step " + number);
      String uses = step.path("uses").asText("");
      if (step.path("run").isTextual()) {
        String own = Optional.ofNullable(JsonParts.textOrNull(step.path("shell"))).orElse(shell);
        List<Command> commands = Script.commands(step.get("run").textValue(), shell(own));
        return CommandSteps.of(name, commands, stops(), heedsFailure(), this::doubt);
      }
      if (uses.isEmpty()) {
        throw FileFailures.malformed(
            file.name(), line, "", "expected a step with \"uses\" or \"run\"");
      }
      return uses.startsWith("./") ? local(name, uses.substring(2)) : List.of(action(name, uses));
    }

    private void doubt(String detail) {
      doubts.about(line, detail);
    }

    private Step action(String name, String uses) {
      if (uses.startsWith("docker://")) {
        return Step.plain(name, Kind.BUILD, "docker");
      }
      String action = uses.replaceAll("@.*$", "");
      Optional<Tool> tool = SecurityTools.ofAction(action);
      if (tool.isPresent()) {
        Told fails = tool.get().fails(inputs());
        if (fails == Told.NOTHING) {
          doubt(tool.get().undecided());
        }
        return new Step(
            name,
            Kind.TEST,
            tool.get().name(),
            Told.YES,
            fails.and(stops()),
            heedsFailure(),
            false);
      }
      String lower = action.toLowerCase(Locale.ROOT);
      Kind kind =
          Deployments.byAction(action)
              ? Kind.DEPLOY
              : APPROVALS.contains(lower)
                  ? Kind.APPROVAL
                  : lower.equals("actions/checkout") ? Kind.SOURCE : Kind.BUILD;
      return new Step(name, kind, action, Told.NO, stops(), heedsFailure(), false);
    }

    /** The inputs by name; what they are set to stays here. */
    private String inputs() {
      StringBuilder inputs = new StringBuilder();
      step.path("with")
          .properties()
          .forEach(
              e ->
                  inputs.append(e.getKey()).append('=').append(e.getValue().asText()).append('\n'));
      return inputs.toString();
    }

    private List<Step> local(String name, String folder) {
      Optional<String> found =
          ACTION_FILES.stream().map(each -> folder + "/" + each).filter(checkout::has).findFirst();
      if (found.isEmpty() || depth >= DEEPEST) {
        doubt("the action \"./" + folder + "\" is not in the checkout");
        return List.of(Step.unknown(name));
      }
      YamlDocument action = YamlDocument.read(checkout.read(found.get(), LARGEST));
      if (!action.root().at("/runs/steps").isArray()) {
        return List.of(Step.plain(name, Kind.BUILD, "./" + folder));
      }
      List<Step> inner = GithubSteps.this.read(action, "/runs/steps", "bash", depth + 1);
      return inner.stream().map(this::asPartOfThis).toList();
    }

    private Step asPartOfThis(Step inner) {
      return new Step(
          inner.name(),
          inner.kind(),
          inner.provider(),
          inner.securityTest(),
          inner.stops().and(stops()),
          inner.heedsFailure().and(heedsFailure()),
          inner.production());
    }

    private Told stops() {
      JsonNode goesOn = step.path("continue-on-error");
      if (goesOn.isTextual()) {
        return doubts.about(line, "whether the job goes on after the step is an expression");
      }
      if (goesOn.asBoolean()) {
        return Told.NO;
      }
      String condition = step.path("if").asText("");
      return GithubConditions.alwaysRuns(condition)
          ? Told.YES
          : doubts.about(line, "whether the step runs is an expression");
    }

    private Told heedsFailure() {
      return GithubConditions.heedsFailure(step.path("if").asText(""));
    }
  }

  /** Runners use {@code bash -e}, and {@code bash -eo pipefail} where a file says bash. */
  private static Script.Shell shell(String name) {
    return switch (name) {
      case "" -> Script.Shell.ERREXIT;
      case "bash" -> Script.Shell.PIPEFAIL;
      case "sh" -> Script.Shell.ERREXIT;
      default -> Script.Shell.LENIENT;
    };
  }
}
