package dev.plumbline.server.cli;

import dev.plumbline.engine.drools.DrlPrinter;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.PolicyJson;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one policy. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = {
      "Shows a policy as it was written, as rules in DRL for people who know Drools, or as the tree"
          + " that is evaluated.",
      ""
    },
    footer = {"", "Example:", "  plumbline policy show SEC1.ROOT-MFA --as drl"})
final class PolicyShowCommand implements Callable<Integer> {
  /** The forms. */
  enum Form {
    DRL,
    TEXT,
    JSON
  }

  private final Console console;

  @Parameters(index = "0", paramLabel = "ID", description = "The policy's id.")
  private String id = "";

  @Option(names = "--as", paramLabel = "FORM", description = "text (default), drl or json.")
  private Form form = Form.TEXT;

  @Option(
      names = "--bundle",
      paramLabel = "PATH",
      description = {
        "The folder with policies, a signed bundle file, or a folder of installed bundles;",
        "without it, the SEC 1 policies that ship."
      })
  private Optional<Path> bundle = Optional.empty();

  @Mixin private Trust trust = new Trust();
  @Mixin private Output output = new Output();

  PolicyShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Bundle read = Bundles.load(bundle, trust, console);
    Policy policy = read.policy(id).orElseThrow(() -> unknown(read));
    console.line(
        switch (output.isJson() ? Form.JSON : form) {
          case DRL -> new DrlPrinter(read.vocabulary()).print(policy).stripTrailing();
          case TEXT -> policy.text();
          case JSON -> PolicyJson.of(policy).toPrettyString();
        });
    return Exit.FINE;
  }

  private BadInputException unknown(Bundle read) {
    String ids = read.policies().stream().map(Policy::id).collect(Collectors.joining(", "));
    return new BadInputException("there is no policy \"" + id + "\"; there are " + ids);
  }
}
