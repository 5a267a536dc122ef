package dev.plumbline.server.cli;

import dev.plumbline.server.api.FindingQuery;
import dev.plumbline.server.api.Parameters;
import dev.plumbline.server.export.FindingView;
import dev.plumbline.server.export.FindingViews;
import dev.plumbline.server.export.OutputJson;
import dev.plumbline.server.store.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists findings of a store. */
@Command(
    name = "findings",
    mixinStandardHelpOptions = true,
    description = {"Lists findings of a store's latest run, worst first.", ""},
    footer = {
      "",
      "Example: what fails and is critical, one JSON object a line",
      "  plumbline findings --store plumbline.db --status fail --severity critical --output json"
    })
final class FindingsCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--store", required = true, paramLabel = "FILE", description = "The store.")
  private Path store = Path.of("");

  @Option(names = "--status", paramLabel = "STATUS", description = "Only of this status.")
  private List<String> status = new ArrayList<>();

  @Option(names = "--severity", paramLabel = "SEVERITY", description = "Only of this severity.")
  private List<String> severity = new ArrayList<>();

  @Option(names = "--practice", paramLabel = "PRACTICE", description = "Choice id or title.")
  private List<String> practice = new ArrayList<>();

  @Option(names = "--policy", paramLabel = "ID", description = "Only of this policy.")
  private List<String> policy = new ArrayList<>();

  @Option(names = "--account", paramLabel = "ACCOUNT", description = "Account id or name.")
  private List<String> account = new ArrayList<>();

  @Option(names = "--ou", paramLabel = "PATH", description = "A unit and all units below it.")
  private List<String> unit = new ArrayList<>();

  @Option(
      names = "--as-of",
      paramLabel = "RUN",
      description = "A run, a day or an instant; without it, the latest run.")
  private List<String> asOf = new ArrayList<>();

  @Mixin private Output output = new Output();

  FindingsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Store opened = Store.openExisting(store)) {
      Parameters parameters = new Parameters(given(), FindingQuery.NAMES);
      FindingQuery query = FindingQuery.read(opened, parameters);
      parameters.check();
      FindingViews views = new FindingViews(opened, query.run());
      opened.eachFinding(
          query.run(),
          query.filter(),
          query.sort(),
          query.descending(),
          row -> tell(views.view(row)));
      if (!output.isJson()) {
        long count = opened.count(query.run(), query.filter());
        console.line(count + (count == 1 ? " finding" : " findings") + ", run " + query.run().id());
      }
    }
    return Exit.FINE;
  }

  private Map<String, List<String>> given() {
    Map<String, List<String>> given = new HashMap<>();
    given.put("status", status);
    given.put("severity", severity);
    given.put("practice", practice);
    given.put("policy", policy);
    given.put("account", account);
    given.put("ou", unit);
    given.put("asOf", asOf);
    return given;
  }

  private void tell(FindingView finding) {
    if (output.isJson()) {
      console.out().println(OutputJson.line(finding));
    } else {
      console
          .out()
          .println(
              StatusWord.padded(finding.status(), console.colours())
                  + "  %-13s  %-28s  %s"
                      .formatted(finding.severity(), finding.policy().id(), finding.message()));
    }
  }
}
