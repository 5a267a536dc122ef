package dev.plumbline.server.cli;

import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policytest.PolicyTestRunner;
import dev.plumbline.engine.policytest.Verdict;
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

/** Runs policy tests. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = {"Runs the tests in policy files, by the engine that judges real evidence.", ""},
    footer = {"", "Example:", "  plumbline policy test policies/"})
final class PolicyTestCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Policy files, or folders.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--vocabulary",
      paramLabel = "FILE",
      description = "A vocabulary to use instead of the one that ships.")
  private Optional<Path> vocabulary = Optional.empty();

  @Mixin private Output output = new Output();

  PolicyTestCommand(Console console) {
    this.console = console;
  }

  /** What came of it, as JSON. */
  record Tested(long passed, long failed, List<Case> cases) {}

  record Case(String title, boolean passed, String actual, Optional<String> reason, String place) {}

  @Override
  public Integer call() {
    BundleReader.Reading reading = Bundles.read(paths, vocabulary);
    if (reading.bundle().isEmpty()) {
      StringBuilder message = new StringBuilder("tests do not run while there are errors");
      reading.problems().stream()
          .filter(problem -> problem.level() == Problem.Level.ERROR)
          .forEach(problem -> message.append('\n').append(problem.render()));
      throw new BadInputException(message.toString());
    }
    List<Verdict> verdicts = run(reading.bundle().get());
    long failed = verdicts.stream().filter(verdict -> !verdict.passed()).count();
    if (output.isJson()) {
      console.line(
          OutputJson.pretty(
              new Tested(
                  verdicts.size() - failed,
                  failed,
                  verdicts.stream()
                      .map(
                          v ->
                              new Case(
                                  v.title(),
                                  v.passed(),
                                  v.actual(),
                                  v.reason(),
                                  v.expectation().span().toString()))
                      .toList())));
    } else {
      verdicts.stream().filter(v -> !v.passed()).forEach(v -> console.line(v.render()));
      console.line((verdicts.size() - failed) + " passed, " + failed + " failed");
    }
    return failed == 0 ? Exit.FINE : Exit.FINDINGS;
  }

  private List<Verdict> run(Bundle bundle) {
    if (bundle.tests().isEmpty()) {
      throw new BadInputException(
          "there are no tests in these files; write `test \"…\" for POLICY`");
    }
    return PolicyTestRunner.of(bundle).runAll();
  }
}
