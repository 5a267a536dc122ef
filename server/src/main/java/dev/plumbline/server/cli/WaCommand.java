package dev.plumbline.server.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands about the AWS Well-Architected Tool. */
@Command(
    name = "wa",
    mixinStandardHelpOptions = true,
    description = {"Works with reviews in the AWS Well-Architected Tool.", ""},
    footer = {
      "",
      "Example: what would be written into a review",
      "  plumbline wa push --store plumbline.db --workload 0123456789abcdef0123456789abcdef \\",
      "      --region eu-west-1"
    },
    subcommands = WaPushCommand.class)
final class WaCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private Output output = new Output();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "what shall be done? Name a command:");
  }
}
