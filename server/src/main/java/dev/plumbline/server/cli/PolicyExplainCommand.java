package dev.plumbline.server.cli;

import dev.plumbline.engine.explain.Explanation;
import dev.plumbline.server.api.Parameters;
import dev.plumbline.server.api.RunChoice;
import dev.plumbline.server.export.FindingView;
import dev.plumbline.server.export.FindingViews;
import dev.plumbline.server.export.OutputJson;
import dev.plumbline.server.store.Run;
import dev.plumbline.server.store.Store;
import dev.plumbline.server.store.StoredFinding;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Proves one finding of a store, clause by clause. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Proves a finding clause by clause: what was seen, where it was read and how old it was; for"
          + " a failure, and for what is unknown, also the smallest change with which it would"
          + " pass.",
      ""
    },
    footer = {
      "",
      "Example: `plumbline findings --output json` tells the ids of findings",
      "  plumbline policy explain ID --store plumbline.db"
    })
final class PolicyExplainCommand implements Callable<Integer> {
  private final Console console;

  @picocli.CommandLine.Parameters(
      index = "0",
      paramLabel = "FINDING",
      description = "The finding's id.")
  private String id = "";

  @Option(names = "--store", required = true, paramLabel = "FILE", description = "The store.")
  private Path store = Path.of("");

  @Option(
      names = "--as-of",
      paramLabel = "RUN",
      description = "A run, a day or an instant; without it, the latest run.")
  private Optional<String> asOf = Optional.empty();

  @Mixin private Output output = new Output();

  PolicyExplainCommand(Console console) {
    this.console = console;
  }

  /** A finding and its proof; without one where its subjects could not be listed. */
  record Explained(
      String run,
      Instant asOf,
      FindingView finding,
      Optional<Explanation> explanation,
      List<Proof.Evidence> evidence) {}

  @Override
  public Integer call() {
    try (Store opened = Store.openExisting(store)) {
      Parameters parameters =
          new Parameters(
              asOf.map(run -> Map.of(RunChoice.AS_OF, List.of(run))).orElse(Map.of()),
              List.of(RunChoice.AS_OF));
      Run run = new RunChoice(opened).of(parameters);
      StoredFinding row = opened.finding(run, id).orElseThrow(() -> unknown(run));
      FindingView finding = new FindingViews(opened, run).view(row);
      Optional<Explanation> explanation = new StoredProofs(opened).of(run, row);
      Proof proof = new Proof(run.asOf());
      if (output.isJson()) {
        console.line(
            OutputJson.pretty(
                new Explained(
                    run.id(),
                    run.asOf(),
                    finding,
                    explanation,
                    explanation.map(proof::evidence).orElse(List.of()))));
      } else {
        tell(run, finding, explanation, proof);
      }
    }
    return Exit.FINE;
  }

  private void tell(Run run, FindingView finding, Optional<Explanation> explanation, Proof proof) {
    console.line(
        StatusWord.padded(finding.status(), console.colours()).stripTrailing()
            + "  "
            + finding.policy().id()
            + "  "
            + finding.subject().kind()
            + " \""
            + finding.subject().id()
            + "\" in account "
            + finding.account().id());
    console.line(finding.message());
    console.line("run " + run.id() + ", as of " + run.asOf());
    finding
        .waiver()
        .ifPresent(
            waiver ->
                console.line("waived by " + waiver.exceptionId() + " until " + waiver.expires()));
    if (explanation.isEmpty()) {
      console.line("");
      console.line(
          "There are no clauses to show: the subjects of this policy could not be listed, or the"
              + " policy broke.");
    }
    explanation.map(proof::lines).orElse(List.of()).forEach(console::line);
  }

  private BadInputException unknown(Run run) {
    return new BadInputException(
        "there is no finding \""
            + id
            + "\" in run "
            + run.id()
            + "; `plumbline findings --store "
            + store
            + " --output json` tells their ids");
  }
}
