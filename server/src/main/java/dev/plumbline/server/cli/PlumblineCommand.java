package dev.plumbline.server.cli;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that holds all others. */
@Command(
    name = "plumbline",
    mixinStandardHelpOptions = true,
    versionProvider = PlumblineCommand.Version.class,
    description = {
      "Tells an organization whether its AWS estate is true to its own policies, and proves it.",
      ""
    },
    footer = {
      "",
      "Example: see it at work on a sample organization",
      "  plumbline demo",
      "",
      "Exit codes: 0 fine, 1 findings over --fail-on or failed policy tests, 2 usage or bad input,",
      "3 unknown findings over --fail-on or missing evidence, 4 a fault of the program."
    })
final class PlumblineCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private Output output = new Output();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "what shall be done? Name a command:");
  }

  /** The version of the program. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"plumbline " + number()};
    }

    static String number() {
      return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
          .orElse("(development)");
    }
  }
}
