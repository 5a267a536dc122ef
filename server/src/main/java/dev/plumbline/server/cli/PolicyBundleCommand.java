package dev.plumbline.server.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands for bundles as signed files. */
@Command(
    name = "bundle",
    mixinStandardHelpOptions = true,
    description = {
      "Packs policies into a signed file, verifies such a file, and puts it in force.",
      ""
    },
    footer = {
      "",
      "Example: from a folder to a bundle in force",
      "  plumbline policy bundle key release.pem",
      "  plumbline policy bundle make policies/ --key release.pem --to bundle.zip \\",
      "      --author ana@example.com --approver li@example.com",
      "  plumbline policy bundle install bundle.zip --trust release.pem.pub --into installed",
      "  plumbline evaluate --snapshot snapshots/2026-11-23 --bundle installed \\",
      "      --trust release.pem.pub"
    },
    subcommands = {
      PolicyBundleKeyCommand.class,
      PolicyBundleMakeCommand.class,
      PolicyBundleVerifyCommand.class,
      PolicyBundleInstallCommand.class
    })
final class PolicyBundleCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private Output output = new Output();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "key, make, verify or install?");
  }
}
