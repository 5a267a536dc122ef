package dev.plumbline.server.cli;

import dev.plumbline.engine.bundle.BundleInstallation;
import dev.plumbline.engine.bundle.BundleInstallation.Installed;
import dev.plumbline.engine.policy.reading.ShippedFiles;
import dev.plumbline.server.export.OutputJson;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a bundle in force. */
@Command(
    name = "install",
    mixinStandardHelpOptions = true,
    description = {
      "Puts a bundle file in force, in the place of one of a lower revision. What is refused leaves"
          + " the bundle before in force; the folder's events.jsonl has all that happened.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  plumbline policy bundle install bundle-2.zip --trust release.pem.pub --into installed"
    })
final class PolicyBundleInstallCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "FILE", description = "The bundle file.")
  private Path file = Path.of("");

  @Option(
      names = "--into",
      required = true,
      paramLabel = "FOLDER",
      description = "The folder of installed bundles; it is made when it is missing.")
  private Path into = Path.of("");

  @Mixin private Trust trust = new Trust();
  @Mixin private Output output = new Output();

  PolicyBundleInstallCommand(Console console) {
    this.console = console;
  }

  /** What came of it, as JSON. */
  record Report(Path folder, long revision, String sha256, boolean isNew, List<String> notes) {}

  @Override
  public Integer call() {
    Installed installed =
        BundleInstallation.at(into)
            .install(file, trust.keys(), ShippedFiles.read(), console.clock().instant());
    long revision = installed.bundle().manifest().revision();
    if (output.isJson()) {
      console.line(
          OutputJson.pretty(
              new Report(
                  into,
                  revision,
                  installed.bundle().sha256(),
                  installed.isNew(),
                  installed.notes())));
    } else {
      console.line(
          into
              + ": revision "
              + revision
              + (installed.isNew() ? " is in force" : " was in force already"));
    }
    installed.notes().forEach(console::note);
    return Exit.FINE;
  }
}
