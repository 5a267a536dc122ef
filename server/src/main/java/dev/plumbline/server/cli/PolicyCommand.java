package dev.plumbline.server.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands for those who write policies. */
@Command(
    name = "policy",
    mixinStandardHelpOptions = true,
    description = {"Checks, tests and shows policies.", ""},
    footer = {"", "Example:", "  plumbline policy check policies/"},
    subcommands = {PolicyCheckCommand.class, PolicyTestCommand.class, PolicyShowCommand.class})
final class PolicyCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private Output output = new Output();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "check, test or show?");
  }
}
