package dev.plumbline.server.cli;

import dev.plumbline.engine.policy.reading.BundleReader;
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
    footer = {
      "",
      "`plumbline policy explain-code P201` explains a code.",
      "",
      "Examples:",
      "  plumbline policy check policies/",
      "  plumbline policy check policies/ --output sarif > policies.sarif"
    })
final class PolicyCheckCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Policy files, folders, or bundle files.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--vocabulary",
      paramLabel = "FILE",
      description = "A vocabulary to use instead of the one that ships.")
  private Optional<Path> vocabulary = Optional.empty();

  @Mixin private Trust trust = new Trust();
  @Mixin private ProblemOutput output = new ProblemOutput();

  PolicyCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    BundleReader.Reading reading = Bundles.read(Bundles.files(paths, trust), vocabulary);
    output.tell(
        console,
        reading.problems(),
        reading.bundle().map(bundle -> bundle.policies().size()).orElse(0) + " policies are fine");
    return ProblemOutput.errors(reading.problems()) == 0 ? Exit.FINE : Exit.BAD_INPUT;
  }
}
