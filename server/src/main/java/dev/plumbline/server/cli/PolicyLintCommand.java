package dev.plumbline.server.cli;

import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.lint.Lint;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.PolicyFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what is legal in policy files and yet hardly meant. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description = {
      "Tells what is legal in policy files and yet hardly meant: policies that cannot fail, results"
          + " without a test, doubled negatives, duplicates. `plumbline policy explain-code L101`"
          + " explains a code.",
      ""
    },
    footer = {
      "",
      "Examples: the second one also looks for exceptions and attestations for what does not exist,"
          + " and for evidence that is older than a policy allows",
      "  plumbline policy lint policies/ --fail-on warning",
      "  plumbline policy lint policies/ --snapshot snapshots/2026-11-23"
    })
final class PolicyLintCommand implements Callable<Integer> {
  /** What makes the command fail besides errors. */
  enum FailOn {
    WARNING
  }

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

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description = "warning: exit with 1 when there is a warning; without it, warnings are fine.")
  private Optional<FailOn> failOn = Optional.empty();

  @Option(
      names = "--snapshot",
      paramLabel = "DIR",
      description = "Evidence to hold exceptions, attestations and maximum ages against.")
  private Optional<Path> snapshot = Optional.empty();

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description =
          "With --snapshot: take ages at this instant, such as 2026-11-23T06:00:00Z; without it,"
              + " now.")
  private Optional<Instant> asOf = Optional.empty();

  @Mixin private Trust trust = new Trust();
  @Mixin private ProblemOutput output = new ProblemOutput();

  PolicyLintCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    PolicyFiles files = Bundles.files(paths, trust);
    BundleReader.Reading reading = Bundles.read(files, vocabulary);
    List<Problem> problems =
        Stream.concat(
                reading.problems().stream(),
                reading.bundle().stream().flatMap(bundle -> lint(bundle, files).stream()))
            .sorted()
            .toList();
    int policies = reading.bundle().map(bundle -> bundle.policies().size()).orElse(0);
    output.tell(console, problems, policies + " policies were looked at");
    if (ProblemOutput.errors(problems) > 0) {
      return Exit.BAD_INPUT;
    }
    return failOn.isPresent() && !problems.isEmpty() ? Exit.FINDINGS : Exit.FINE;
  }

  private List<Problem> lint(Bundle bundle, PolicyFiles files) {
    Set<String> own =
        files.policies().stream().map(Bundle.SourceFile::name).collect(Collectors.toSet());
    Instant instant = asOf.orElseGet(() -> console.clock().instant());
    return snapshot
        .map(folder -> Lint.of(bundle, own, Snapshot.open(folder), instant))
        .orElseGet(() -> Lint.of(bundle, own));
  }
}
