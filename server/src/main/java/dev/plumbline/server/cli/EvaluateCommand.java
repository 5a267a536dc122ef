package dev.plumbline.server.cli;

import dev.plumbline.engine.policy.Severity;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges a snapshot by a bundle. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {"Judges a snapshot of evidence by a bundle of policies.", ""},
    footer = {
      "",
      "Example: evaluate, keep the run, and fail when something high or worse fails",
      "  plumbline evaluate --snapshot snapshots/2026-11-23 --bundle policies \\",
      "      --store plumbline.db --fail-on high"
    })
final class EvaluateCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--snapshot",
      required = true,
      paramLabel = "DIR",
      description = "The folder with the evidence.")
  private Path snapshot = Path.of("");

  @Option(
      names = "--bundle",
      paramLabel = "PATH",
      description = {
        "The folder with policies, a signed bundle file, or a folder of installed bundles;",
        "without it, the SEC 1 policies that ship."
      })
  private Optional<Path> bundle = Optional.empty();

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description = "Judge as of this instant, such as 2026-11-23T06:00:00Z; without it, now.")
  private Optional<Instant> asOf = Optional.empty();

  @Option(
      names = "--store",
      paramLabel = "FILE",
      description = "Keep the run in this store; it is made when it is missing.")
  private Optional<Path> store = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Batches judged at the same time; without it, one a processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--afresh",
      description = {
        "Judge every account again; without it, an account of which nothing changed since the",
        "last run in the store keeps its findings."
      })
  private boolean afresh;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = {
        "Exit with 1 when a finding of this severity or worse fails, with 3 when one is unknown:",
        "${COMPLETION-CANDIDATES}."
      })
  private Optional<Severity> failOn = Optional.empty();

  @Mixin private Trust trust = new Trust();
  @Mixin private Output output = new Output();

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Judging judging = new Judging(console, bundle, trust, asOf, store, threads, afresh, failOn);
    Judging.Judged judged = judging.run(snapshot);
    if (output.isJson()) {
      console.line(judged.report().json());
    } else {
      judging.tell(judged.report());
    }
    return judged.exitCode();
  }
}
