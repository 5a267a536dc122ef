package dev.plumbline.server.cli;

import dev.plumbline.engine.policy.Problem;
import dev.plumbline.server.export.OutputJson;
import dev.plumbline.server.export.Sarif;
import java.util.List;
import picocli.CommandLine.Option;

/** In which form a command tells problems of files. */
final class ProblemOutput {

  /** The forms. */
  enum Form {
    TEXT,
    JSON,
    SARIF
  }

  /** What came of it, as JSON. */
  record Told(long errors, long warnings, List<Problem> problems) {}

  @Option(
      names = "--output",
      paramLabel = "FORM",
      defaultValue = "text",
      description = "text (default), json, or sarif for code hosts and editors.")
  Form form = Form.TEXT;

  /**
   * Tells them.
   *
   * @param fine the last line of the text when there is no error, before the number of warnings
   */
  void tell(Console console, List<Problem> problems, String fine) {
    long errors = errors(problems);
    long warnings = problems.size() - errors;
    switch (form) {
      case JSON -> console.line(OutputJson.pretty(new Told(errors, warnings, problems)));
      case SARIF ->
          console.line(OutputJson.pretty(Sarif.of(problems, PlumblineCommand.Version.number())));
      case TEXT -> {
        problems.forEach(problem -> console.line(problem.render()));
        console.line(
            errors > 0
                ? counted(errors, "error") + ", " + counted(warnings, "warning")
                : fine + (warnings == 0 ? "" : ", with " + counted(warnings, "warning")));
      }
    }
  }

  static long errors(List<Problem> problems) {
    return problems.stream().filter(p -> p.level() == Problem.Level.ERROR).count();
  }

  private static String counted(long number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }
}
