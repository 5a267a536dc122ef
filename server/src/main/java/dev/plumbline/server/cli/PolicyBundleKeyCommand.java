package dev.plumbline.server.cli;

import dev.plumbline.engine.bundle.KeyPem;
import dev.plumbline.engine.bundle.WholeFile;
import dev.plumbline.server.export.OutputJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes a pair of keys to sign bundles with. */
@Command(
    name = "key",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a pair of Ed25519 keys: FILE signs bundles and is for its owner alone, FILE.pub goes to"
          + " everybody who shall believe them.",
      ""
    },
    footer = {"", "Example:", "  plumbline policy bundle key release.pem"})
final class PolicyBundleKeyCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "FILE", description = "The file for the private key.")
  private Path file = Path.of("");

  @Mixin private Output output = new Output();

  PolicyBundleKeyCommand(Console console) {
    this.console = console;
  }

  /** What came of it, as JSON. */
  record Made(Path privateKey, Path publicKey, String fingerprint) {}

  @Override
  public Integer call() {
    Path publicFile = file.resolveSibling(file.getFileName() + ".pub");
    if (Files.exists(publicFile)) {
      throw new BadInputException(publicFile + ": is there already, and is not written over");
    }
    KeyPem.Pair pair = KeyPem.generate();
    WholeFile.writeNew(file, pair.privateKey(), true);
    WholeFile.writeNew(publicFile, pair.publicKey(), false);
    if (output.isJson()) {
      console.line(OutputJson.pretty(new Made(file, publicFile, pair.fingerprint())));
    } else {
      console.line(file + ": signs bundles; keep it secret");
      console.line(publicFile + ": for --trust; hand it on");
      console.line("fingerprint " + pair.fingerprint());
    }
    return Exit.FINE;
  }
}
