package dev.plumbline.server.cli;

import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.server.export.OutputJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells all problems of policy files. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {"Tells all problems of policy files at once, each with its place.", ""},
    footer = {"", "Example:", "  plumbline policy check policies/ --output json"})
final class PolicyCheckCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Policy files, or folders.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--vocabulary",
      paramLabel = "FILE",
      description = "A vocabulary to use instead of the one that ships.")
  private Optional<Path> vocabulary = Optional.empty();

  @Mixin private Output output = new Output();

  PolicyCheckCommand(Console console) {
    this.console = console;
  }

  /** What came of it, as JSON. */
  record Checked(long errors, long warnings, List<Problem> problems) {}

  @Override
  public Integer call() {
    BundleReader.Reading reading = Bundles.read(paths, vocabulary);
    List<Problem> problems = reading.problems();
    long errors = problems.stream().filter(p -> p.level() == Problem.Level.ERROR).count();
    long warnings = problems.size() - errors;
    if (output.isJson()) {
      console.line(OutputJson.pretty(new Checked(errors, warnings, problems)));
    } else {
      problems.forEach(problem -> console.line(problem.render()));
      console.line(
          errors == 0
              ? reading.bundle().map(b -> b.policies().size()).orElse(0)
                  + " policies are fine"
                  + (warnings == 0 ? "" : ", with " + counted(warnings, "warning"))
              : counted(errors, "error") + ", " + counted(warnings, "warning"));
    }
    return errors == 0 ? Exit.FINE : Exit.BAD_INPUT;
  }

  private static String counted(long number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }
}
