package dev.plumbline.server.cli;

import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.server.export.OutputJson;
import dev.plumbline.server.web.BundleReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a bundle as a page for people. */
@Command(
    name = "doc",
    mixinStandardHelpOptions = true,
    description = {
      "Writes one HTML page about a bundle: what can be said, every policy by practice, exceptions"
          + " and attestations. It needs nothing beside it and can be printed.",
      ""
    },
    footer = {"", "Example:", "  plumbline policy doc policies/ --to reference.html"})
final class PolicyDocCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description =
          "Policy files, folders, or bundle files; without any, the SEC 1 policies that ship.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--vocabulary",
      paramLabel = "FILE",
      description = "A vocabulary to use instead of the one that ships.")
  private Optional<Path> vocabulary = Optional.empty();

  @Option(names = "--to", paramLabel = "FILE", required = true, description = "The page to write.")
  private Path to = Path.of("");

  @Mixin private Trust trust = new Trust();
  @Mixin private Output output = new Output();

  PolicyDocCommand(Console console) {
    this.console = console;
  }

  /** What came of it, as JSON. */
  record Written(Path file, int policies) {}

  @Override
  public Integer call() {
    Bundle bundle = bundle();
    try {
      Files.writeString(to, BundleReference.html(bundle));
    } catch (IOException e) {
      throw new BadInputException(
          to
              + ": cannot be written; name a file in a folder that exists and that you may write to");
    }
    int policies = bundle.policies().size();
    console.line(
        output.isJson()
            ? OutputJson.pretty(new Written(to, policies))
            : to + ": " + policies + (policies == 1 ? " policy" : " policies"));
    return Exit.FINE;
  }

  private Bundle bundle() {
    if (paths.isEmpty() && vocabulary.isEmpty()) {
      return Bundles.load(Optional.empty());
    }
    BundleReader.Reading reading = Bundles.read(Bundles.files(paths, trust), vocabulary);
    return reading
        .bundle()
        .orElseThrow(
            () ->
                new BadInputException(
                    reading.problems().stream()
                        .filter(problem -> problem.level() == Problem.Level.ERROR)
                        .map(Problem::render)
                        .collect(
                            Collectors.joining(
                                "\n", "nothing is written while there are errors\n", ""))));
  }
}
