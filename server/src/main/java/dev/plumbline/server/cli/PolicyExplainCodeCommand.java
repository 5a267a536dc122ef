package dev.plumbline.server.cli;

import dev.plumbline.engine.policy.ProblemPage;
import dev.plumbline.server.export.OutputJson;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints the page about a code. */
@Command(
    name = "explain-code",
    mixinStandardHelpOptions = true,
    description = {
      "Prints what a code of `check` or `lint` means, with an example and what to do; without a"
          + " code, all codes.",
      ""
    },
    footer = {"", "Example:", "  plumbline policy explain-code P201"})
final class PolicyExplainCodeCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "CODE",
      description = "Such as P201, V103 or L108, as it stands in the message.")
  private Optional<String> code = Optional.empty();

  @Mixin private Output output = new Output();

  PolicyExplainCodeCommand(Console console) {
    this.console = console;
  }

  /** A code and what is wrong, as JSON. */
  record Entry(String code, String title) {}

  @Override
  public Integer call() {
    if (code.isPresent()) {
      ProblemPage page = ProblemPage.of(code.get()).orElseThrow(this::unknown);
      console.line(output.isJson() ? OutputJson.pretty(page) : page.text().stripTrailing());
      return Exit.FINE;
    }
    List<Entry> all =
        ProblemPage.all().stream().map(page -> new Entry(page.code(), page.title())).toList();
    if (output.isJson()) {
      console.line(OutputJson.pretty(all));
    } else {
      all.forEach(entry -> console.line(entry.code() + "  " + entry.title()));
    }
    return Exit.FINE;
  }

  private BadInputException unknown() {
    return new BadInputException(
        "there is no code \""
            + code.orElse("")
            + "\"; codes are like P201, and `plumbline policy explain-code` lists them");
  }
}
