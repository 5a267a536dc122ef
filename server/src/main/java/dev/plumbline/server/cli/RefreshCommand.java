package dev.plumbline.server.cli;

import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.policy.Severity;
import dev.plumbline.server.export.OutputJson;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Collects, then evaluates. */
@Command(
    name = "refresh",
    mixinStandardHelpOptions = true,
    description = {
      "Collects evidence into a new snapshot beside the older ones, then evaluates it into the"
          + " store.",
      ""
    },
    footer = {
      "",
      "Example: with what plumbline.yaml says, as a scheduled job",
      "  plumbline refresh --fail-on high"
    })
final class RefreshCommand implements Callable<Integer> {
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  private final Console console;
  private final Collecting collecting;

  @Mixin private CollectOptions options = new CollectOptions();

  @Option(
      names = "--bundle",
      paramLabel = "DIR",
      description = "The folder with policies; without it, the SEC 1 policies that ship.")
  private Optional<Path> bundle = Optional.empty();

  @Option(
      names = "--store",
      paramLabel = "FILE",
      description = "Keep the run in this store; without it, in plumbline.db.")
  private Optional<Path> store = Optional.empty();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = {
        "Exit with 1 when a finding of this severity or worse fails: ${COMPLETION-CANDIDATES}."
      })
  private Optional<Severity> failOn = Optional.empty();

  @Mixin private Trust trust = new Trust();
  @Mixin private Output output = new Output();

  RefreshCommand(Console console) {
    this(console, Collecting.of(console));
  }

  RefreshCommand(Console console, Collecting collecting) {
    this.console = console;
    this.collecting = collecting;
  }

  @Override
  public Integer call() {
    Settings settings = options.settings();
    Judging judging =
        new Judging(
            console,
            bundle.or(() -> settings.path(Setting.BUNDLE)),
            trust,
            Optional.empty(),
            Optional.of(
                store.or(() -> settings.path(Setting.STORE)).orElse(Path.of("plumbline.db"))),
            THREADS,
            false,
            failOn);
    Optional<Snapshot> collected = collecting.run(options, settings);
    if (collected.isEmpty()) {
      return Exit.INCOMPLETE;
    }
    CollectionTally tally = new CollectionTally(collected.get());
    Judging.Judged judged = judging.run(collected.get().folder());
    if (output.isJson()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("collection", tally.json());
      json.put("evaluation", judged.report());
      console.line(OutputJson.pretty(json));
    } else {
      tally.lines().forEach(console::line);
      console.line("");
      judging.tell(judged.report());
    }
    return judged.exitCode() == Exit.FINE && tally.missing() > 0
        ? Exit.INCOMPLETE
        : judged.exitCode();
  }
}
