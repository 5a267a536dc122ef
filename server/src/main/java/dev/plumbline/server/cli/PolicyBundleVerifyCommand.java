package dev.plumbline.server.cli;

import dev.plumbline.engine.bundle.SignedBundle;
import dev.plumbline.engine.policy.reading.ShippedFiles;
import dev.plumbline.server.export.OutputJson;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a bundle file is, or why it is refused. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Says what a bundle file is if a trusted key signed it as it is; otherwise why it is refused,"
          + " with exit code 2.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  plumbline policy bundle verify bundle-2.zip --trust release.pem.pub --at-least 2"
    })
final class PolicyBundleVerifyCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "FILE", description = "The bundle file.")
  private Path file = Path.of("");

  @Option(
      names = "--at-least",
      paramLabel = "REVISION",
      description = "Refuse a bundle of a lower revision.")
  private long revision = 1;

  @Mixin private Trust trust = new Trust();
  @Mixin private Output output = new Output();

  PolicyBundleVerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    SignedBundle bundle = SignedBundle.open(file, trust.keys());
    bundle.requireAtLeast(revision);
    BundleReport report = BundleReport.of(bundle, bundle.checked(ShippedFiles.read()));
    if (output.isJson()) {
      console.line(OutputJson.pretty(report));
    } else {
      report.lines().forEach(console::line);
    }
    if (!report.asMade()) {
      console.note(file + ": " + BundleReport.NOT_AS_MADE);
    }
    return Exit.FINE;
  }
}
