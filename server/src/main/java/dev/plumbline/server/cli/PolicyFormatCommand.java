package dev.plumbline.server.cli;

import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.format.Formatter;
import dev.plumbline.engine.policy.format.Formatter.Formatted;
import dev.plumbline.engine.policy.reading.PolicyFiles;
import dev.plumbline.server.export.OutputJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes policy files in their one form. */
@Command(
    name = "fmt",
    mixinStandardHelpOptions = true,
    description = {
      "Writes .policy and .vocab files in their one form: the order of the lines, spacing, columns,"
          + " and phrases as the vocabulary has them. No meaning changes, and comments stay where"
          + " they are.",
      ""
    },
    footer = {
      "",
      "With --check the exit code is 1 when a file would change; it is 2 when a file cannot be laid"
          + " out, which is left as it is.",
      "",
      "Example:",
      "  plumbline policy fmt policies/ --check"
    })
final class PolicyFormatCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Policy files, or folders.")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--check", description = "Change nothing; list the files that would change.")
  private boolean check;

  @Option(
      names = "--vocabulary",
      paramLabel = "FILE",
      description = "A vocabulary to use instead of the one that ships.")
  private Optional<Path> vocabulary = Optional.empty();

  @Mixin private Output output = new Output();

  PolicyFormatCommand(Console console) {
    this.console = console;
  }

  /** What came of it, as JSON. */
  record Report(List<String> changed, int unchanged, List<Problem> problems) {}

  @Override
  public Integer call() {
    paths.stream().filter(Bundles::isSigned).forEach(PolicyFormatCommand::refuse);
    PolicyFiles files = PolicyFiles.read(paths);
    Formatter formatter = new Formatter(Bundles.vocabulary(files, vocabulary));
    List<String> changed = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    int unchanged = 0;
    for (SourceFile file :
        Stream.concat(files.policies().stream(), files.vocabularies().stream()).toList()) {
      Formatted formatted = formatter.format(file);
      problems.addAll(formatted.problems());
      if (formatted.text().filter(text -> !text.equals(file.text())).isPresent()) {
        changed.add(file.name());
        if (!check) {
          FileReplacement.write(Path.of(file.name()), formatted.text().get());
        }
      } else if (formatted.text().isPresent()) {
        unchanged++;
      }
    }
    tell(new Report(changed, unchanged, problems));
    return !problems.isEmpty()
        ? Exit.BAD_INPUT
        : check && !changed.isEmpty() ? Exit.FINDINGS : Exit.FINE;
  }

  private static void refuse(Path path) {
    throw new BadInputException(
        path
            + ": is signed, and writing it anew would break that; format the folder it was made of");
  }

  private void tell(Report report) {
    if (output.isJson()) {
      console.line(OutputJson.pretty(report));
      return;
    }
    report.problems().forEach(problem -> console.line(problem.render()));
    report.changed().forEach(file -> console.line((check ? "would change " : "formatted ") + file));
    long left = report.problems().stream().map(problem -> problem.span().file()).distinct().count();
    console.line(
        report.changed().size()
            + (check ? " would change, " : " formatted, ")
            + report.unchanged()
            + " in form already"
            + (left == 0 ? "" : ", " + left + " left alone"));
  }
}
