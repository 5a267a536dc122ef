package dev.plumbline.server.cli;

import dev.plumbline.collectors.aws.answers.ReviewPush;
import dev.plumbline.collectors.framework.Access;
import dev.plumbline.collectors.framework.Limits;
import dev.plumbline.collectors.review.PracticeResult;
import dev.plumbline.collectors.review.ReviewException;
import dev.plumbline.collectors.review.ReviewPlan;
import dev.plumbline.collectors.review.ReviewedQuestion;
import dev.plumbline.server.api.FindingQuery;
import dev.plumbline.server.api.Parameters;
import dev.plumbline.server.export.OutputJson;
import dev.plumbline.server.store.Run;
import dev.plumbline.server.store.Store;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes results into a review. */
@Command(
    name = "push",
    mixinStandardHelpOptions = true,
    description = {
      "Compares a run with the answer of a workload's review, and says what would change in it. Only"
          + " with --write it is written, after a milestone that keeps what was. A practice that is"
          + " unknown is never selected; choices that the catalogue does not know are left alone.",
      ""
    },
    footer = {
      "",
      "Example: look, then write",
      "  plumbline wa push --store plumbline.db --workload 0123456789abcdef0123456789abcdef \\",
      "      --region eu-west-1 --account 111111111111",
      "  plumbline wa push --store plumbline.db --workload 0123456789abcdef0123456789abcdef \\",
      "      --region eu-west-1 --account 111111111111 --write"
    })
final class WaPushCommand implements Callable<Integer> {
  private final Console console;
  private final Map<String, String> environment;

  @Option(names = "--store", required = true, paramLabel = "FILE", description = "The store.")
  private Path store = Path.of("");

  @Option(
      names = "--workload",
      required = true,
      paramLabel = "ID",
      description = "The workload of the review, as the Well-Architected Tool calls it.")
  private String workload = "";

  @Option(
      names = "--region",
      required = true,
      paramLabel = "REGION",
      description = "The Region in which the workload is kept.")
  private String region = "";

  @Option(
      names = "--account",
      paramLabel = "ACCOUNT",
      description = "Count only findings about this account; may stand several times.")
  private List<String> accounts = new ArrayList<>();

  @Option(
      names = "--as-of",
      paramLabel = "RUN",
      description = "A run, a day or an instant; without it, the latest run.")
  private List<String> asOf = new ArrayList<>();

  @Option(
      names = "--lens",
      paramLabel = "ALIAS",
      defaultValue = "wellarchitected",
      description = "The lens; without it, that of the framework.")
  private String lens = "";

  @Option(
      names = "--question",
      paramLabel = "ID",
      defaultValue = "securely-operate",
      description = "The question; without it, that of SEC 1.")
  private String question = "";

  @Option(
      names = "--report-url",
      paramLabel = "URL",
      description = "Where the findings can be read, for the notes.")
  private Optional<String> reportUrl = Optional.empty();

  @Option(names = "--write", description = "Write what differs.")
  private boolean write;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "The profile of the AWS configuration to take credentials from.")
  private Optional<String> profile = Optional.empty();

  @Option(
      names = "--endpoint-url",
      paramLabel = "URL",
      description = "Send all calls here instead of to AWS, such as to an emulator.")
  private Optional<URI> endpoint = Optional.empty();

  @Mixin private Output output = new Output();

  WaPushCommand(Console console) {
    this(console, System.getenv());
  }

  WaPushCommand(Console console, Map<String, String> environment) {
    this.console = console;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    try (Store opened = Store.openExisting(store);
        ReviewPush push =
            new ReviewPush(
                access(),
                Limits.STANDARD,
                console.clock(),
                new ReviewedQuestion(workload, region, lens, question))) {
      FindingQuery query = query(opened);
      Run run = query.run();
      List<PracticeResult> results = new PracticeResults(run, reportUrl).of(opened, query.filter());
      ReviewPlan plan =
          write ? push.push(results, "Before Plumbline " + run.id()) : push.plan(results);
      tell(plan);
      return Exit.FINE;
    } catch (ReviewException refused) {
      throw new BadInputException(String.valueOf(refused.getMessage()));
    }
  }

  private FindingQuery query(Store opened) {
    Map<String, List<String>> given = new HashMap<>();
    given.put("account", accounts);
    given.put("asOf", asOf);
    Parameters parameters = new Parameters(given, FindingQuery.NAMES);
    FindingQuery query = FindingQuery.read(opened, parameters);
    parameters.check();
    return query;
  }

  private Access access() {
    Optional<URI> named =
        endpoint.or(
            () -> Optional.ofNullable(environment.get("AWS_ENDPOINT_URL")).map(URI::create));
    return new Access(
        Optional.empty(), "", Optional.empty(), "plumbline", region, named, profile, true);
  }

  private void tell(ReviewPlan plan) {
    if (output.isJson()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("written", write);
      json.put("changes", plan.changes());
      json.put("leftAlone", plan.leftAlone());
      console.line(OutputJson.pretty(json));
      return;
    }
    plan.changes()
        .forEach(
            (choice, change) -> {
              console.line(choice);
              console.line(
                  "  - %s  %s".formatted(change.before().status(), change.before().note()));
              console.line("  + %s  %s".formatted(change.after().status(), change.after().note()));
            });
    plan.leftAlone().forEach(sentence -> console.line("left alone: " + sentence));
    console.line("");
    console.line(summary(plan.changes().size()));
  }

  private String summary(int changes) {
    if (changes == 0) {
      return "the review says so already; nothing to write";
    }
    String count = changes + (changes == 1 ? " choice" : " choices");
    return write ? count + " written" : count + " would change; add --write to write them";
  }
}
