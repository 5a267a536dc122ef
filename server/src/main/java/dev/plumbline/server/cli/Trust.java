package dev.plumbline.server.cli;

import dev.plumbline.engine.bundle.TrustedKeys;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Whose signature on a bundle file a command believes; a part of every command that reads one. */
final class Trust {
  @Option(
      names = "--trust",
      paramLabel = "KEY.pub",
      description = {
        "The public key whose signature on a bundle file is believed; may be given several times.",
        "A bundle file without it is refused."
      })
  private List<Path> files = new ArrayList<>();

  boolean isGiven() {
    return !files.isEmpty();
  }

  TrustedKeys keys() {
    return TrustedKeys.read(files);
  }
}
