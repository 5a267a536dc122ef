package dev.plumbline.benchmarks.evaluation;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which estate, and where its evidence is kept. */
final class EstateOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--accounts",
      paramLabel = "NUMBER",
      defaultValue = "10000",
      description = "How many accounts the estate has; ${DEFAULT-VALUE} if left out.")
  private int accounts;

  @Option(
      names = "--evidence",
      paramLabel = "FOLDER",
      required = true,
      description = "Where generated evidence is kept.")
  private Path evidence = Path.of("");

  int accounts() {
    return accounts;
  }

  EvidenceFolder folder() {
    return new EvidenceFolder(evidence);
  }

  Sizes sizes() {
    return Sizes.recorded();
  }

  void out(String text) {
    command.commandLine().getOut().println(text);
  }
}
