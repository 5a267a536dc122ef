package dev.plumbline.server.cli;

import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.server.store.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the program at work. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Evaluates a sample organization and serves what came out. Needs nothing, changes nothing.",
      ""
    },
    footer = {"", "Example:", "  plumbline demo --port 8080"})
final class DemoCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port (default 8080); 0 takes any free one.")
  private int port = ServeCommand.PORT;

  @Option(names = "--no-serve", description = "Only evaluate, and end.")
  private boolean noServe;

  @Mixin private Output output = new Output();

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (TemporaryFolder folder = TemporaryFolder.create();
        Store store = Store.open(folder.path().resolve("demo.db"))) {
      evaluate(folder.path(), store);
      if (!noServe) {
        Serving.until(console, store, "127.0.0.1", port, output);
      }
    }
    return Exit.FINE;
  }

  private void evaluate(Path folder, Store store) {
    try (Progress progress = new Progress(console)) {
      progress.step("unpacking the sample organization");
      Path snapshot = Sample.unpack("estate", folder);
      Path policies = Sample.unpack("bundle", folder);
      progress.step("reading the policies");
      Bundle bundle = Bundles.load(Optional.of(policies));
      Instant asOf = Snapshot.open(snapshot).manifest().finished();
      Evaluation evaluation =
          Evaluation.of(
              snapshot,
              bundle,
              asOf,
              Runtime.getRuntime().availableProcessors(),
              Optional.of(store),
              false,
              progress,
              console);
      Report report = Report.of(evaluation);
      if (output.isJson()) {
        console.line(report.json());
      } else {
        report.lines(console.colours()).forEach(console::line);
      }
    }
  }
}
