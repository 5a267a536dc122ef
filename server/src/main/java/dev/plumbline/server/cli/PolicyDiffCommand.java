package dev.plumbline.server.cli;

import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.whatif.Ground;
import dev.plumbline.engine.whatif.WhatIf;
import dev.plumbline.server.export.OutputJson;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what would change if one bundle took the place of another. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Judges one snapshot by two bundles and tells whose findings appear, vanish or change their"
          + " status, and why. Keeps nothing and calls nobody.",
      ""
    },
    footer = {
      "",
      "Example: what would the policies of this branch change? Exit with 1 if anything got worse",
      "  plumbline policy diff main/policies policies --snapshot snapshots/2026-11-23 \\",
      "      --fail-on worse"
    })
final class PolicyDiffCommand implements Callable<Integer> {
  private static final String SHIPPED = "sec1";

  /** What exits with 1. */
  enum FailOn {
    WORSE
  }

  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description =
          "The folder with policies, or bundle file, as it is; sec1 stands for what ships.")
  private Path old = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "NEW",
      description = "The folder with policies, or bundle file, as it would be; or sec1.")
  private Path renewed = Path.of("");

  @Option(
      names = "--snapshot",
      required = true,
      paramLabel = "DIR",
      description = "The folder with the evidence.")
  private Path snapshot = Path.of("");

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description = "Judge as of this instant, such as 2026-11-23T06:00:00Z; without it, now.")
  private Optional<Instant> asOf = Optional.empty();

  @Option(
      names = "--fail-on",
      paramLabel = "worse",
      description = {
        "Exit with 1 when a finding gets worse, or appears and does not pass. Worst first: FAIL,",
        "UNKNOWN, WAIVED, PASS, NOT_APPLICABLE."
      })
  private Optional<FailOn> failOn = Optional.empty();

  @Mixin private Trust trust = new Trust();
  @Mixin private Output output = new Output();

  PolicyDiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Instant instant =
        asOf.orElseGet(() -> console.clock().instant().truncatedTo(ChronoUnit.SECONDS));
    WhatIf whatIf;
    try (Progress progress = new Progress(console)) {
      progress.step("reading the policies");
      Bundle before = read(old);
      Bundle after = read(renewed);
      Snapshot opened = Snapshot.open(snapshot);
      progress.step("evaluating by the old and the new policies");
      whatIf =
          WhatIf.between(
              before,
              after,
              new Ground(opened, instant, Runtime.getRuntime().availableProcessors()));
    }
    if (output.isJson()) {
      console.line(OutputJson.pretty(DiffReport.of(whatIf, instant)));
    } else {
      DiffReport.lines(whatIf, instant).forEach(console::line);
    }
    return failOn.isPresent() && whatIf.isWorse() ? Exit.FINDINGS : Exit.FINE;
  }

  private Bundle read(Path path) {
    if (Bundles.isSigned(path)) {
      return Bundles.load(Optional.of(path), trust, console);
    }
    return Bundles.load(path.equals(Path.of(SHIPPED)) ? Optional.empty() : Optional.of(path));
  }
}
