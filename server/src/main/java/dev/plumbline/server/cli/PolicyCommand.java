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
    description = {
      "Checks, lints, tests, formats, shows, documents, explains, compares and signs policies, and"
          + " serves editors.",
      ""
    },
    footer = {"", "Example:", "  plumbline policy check policies/"},
    subcommands = {
      PolicyCheckCommand.class,
      PolicyLintCommand.class,
      PolicyExplainCodeCommand.class,
      PolicyTestCommand.class,
      PolicyFormatCommand.class,
      PolicyShowCommand.class,
      PolicyDocCommand.class,
      PolicyExplainCommand.class,
      PolicyDiffCommand.class,
      PolicyBundleCommand.class,
      PolicyLspCommand.class
    })
final class PolicyCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private Output output = new Output();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "check, lint, explain-code, test, fmt, show, doc, explain, diff, bundle or lsp?");
  }
}
