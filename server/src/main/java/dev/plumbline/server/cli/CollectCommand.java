package dev.plumbline.server.cli;

import dev.plumbline.collectors.Collect;
import dev.plumbline.collectors.CollectionException;
import dev.plumbline.collectors.CollectionRequest;
import dev.plumbline.collectors.files.FileSourceCollectors;
import dev.plumbline.collectors.files.FileSourcesException;
import dev.plumbline.collectors.framework.Access;
import dev.plumbline.collectors.framework.Limits;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.server.export.OutputJson;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Collects evidence from AWS, and from files beside it. */
@Command(
    name = "collect",
    mixinStandardHelpOptions = true,
    description = {
      "Reads evidence about an organization's accounts from AWS into a snapshot.",
      "",
      "Credentials and the endpoint are found as the AWS CLI finds them (profiles, environment,"
          + " AWS_ENDPOINT_URL). Nothing is changed in AWS; IAM is asked to make its credential"
          + " report.",
      ""
    },
    footer = {
      "",
      "Example: two Regions of every account, with the role of that name in each",
      "  plumbline collect --snapshot snapshots/2026-11-23 --role-name PlumblineReader \\",
      "      --external-id 4f2d --regions eu-west-1,us-east-1"
    })
final class CollectCommand implements Callable<Integer> {
  private static final int MOST_CAUSES = 10;

  private final Console console;
  private final Limits limits;

  @Option(
      names = "--snapshot",
      required = true,
      paramLabel = "DIR",
      description = "The folder to write; it must not exist yet.")
  private Path snapshot = Path.of("");

  @Option(
      names = "--role-name",
      required = true,
      paramLabel = "NAME",
      description = "The role to read other accounts with, the same name in every account.")
  private String roleName = "";

  @Option(
      names = "--external-id",
      paramLabel = "ID",
      description = "The external id that the role's trust policy asks for.")
  private Optional<String> externalId = Optional.empty();

  @Option(
      names = "--regions",
      required = true,
      split = ",",
      paramLabel = "REGION",
      description = "The Regions to read in every account, separated by commas.")
  private List<String> regions = List.of();

  @Option(
      names = "--endpoint-url",
      paramLabel = "URL",
      description = "Send all calls here instead of to AWS, such as to an emulator.")
  private Optional<URI> endpoint = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Accounts read at the same time; without it, ${DEFAULT-VALUE}.")
  private int threads = 8;

  @Option(
      names = "--files",
      paramLabel = "FILE",
      description = {
        "Read evidence from beside AWS too: pipelines in checkouts, scans, feeds and more,",
        "as this YAML file names them."
      })
  private Optional<Path> files = Optional.empty();

  @Mixin private Output output = new Output();

  CollectCommand(Console console) {
    this(console, Limits.STANDARD);
  }

  /** The same with other limits on time and tries. */
  CollectCommand(Console console, Limits limits) {
    this.console = console;
    this.limits = limits;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (threads < 1) {
      throw new BadInputException("--threads is at least 1");
    }
    Tally tally = new Tally();
    try (Progress progress = new Progress(console)) {
      progress.step("finding the accounts");
      CollectionRequest fromAws = request(tally, progress);
      Collect.run(files.map(file -> beside(fromAws, file)).orElse(fromAws));
    } catch (FileSourcesException unusable) {
      throw new BadInputException("--files: " + unusable.getMessage());
    } catch (CollectionException refused) {
      throw new BadInputException(
          "nothing was collected: " + refused.getMessage() + "; check the AWS credentials");
    }
    if (output.isJson()) {
      console.line(OutputJson.line(tally.json(snapshot)));
    } else {
      tally.lines(snapshot).forEach(console::line);
    }
    return tally.missing() == 0 ? Exit.FINE : Exit.INCOMPLETE;
  }

  private CollectionRequest beside(CollectionRequest fromAws, Path configuration) {
    FileSourceCollectors others = FileSourceCollectors.of(configuration, console.clock());
    return fromAws.beside(others.collectors(), others.accounts());
  }

  private CollectionRequest request(Tally tally, Progress progress) {
    return new CollectionRequest(
        snapshot,
        regions,
        new Access(Optional.empty(), roleName, externalId, "plumbline", "us-east-1", endpoint),
        Set.of(),
        Optional.empty(),
        "plumbline " + PlumblineCommand.Version.number(),
        threads,
        limits,
        console.clock(),
        (row, done, total) -> {
          tally.add(row);
          if (done * 20 / total != (done - 1) * 20 / total) {
            progress.step("read " + done + " of " + total + " readings");
          }
        });
  }

  /** How the readings ended. */
  private static final class Tally {
    private final Map<Coverage.Status, Integer> statuses = new TreeMap<>();
    private final Map<Cause, Integer> causes = new TreeMap<>();

    void add(Coverage row) {
      statuses.merge(row.status(), 1, Integer::sum);
      row.cause().ifPresent(cause -> causes.merge(cause, 1, Integer::sum));
    }

    int missing() {
      return statuses.entrySet().stream()
          .filter(entry -> entry.getKey() != Coverage.Status.COMPLETE)
          .mapToInt(Map.Entry::getValue)
          .sum();
    }

    private int complete() {
      return statuses.getOrDefault(Coverage.Status.COMPLETE, 0);
    }

    List<String> lines(Path snapshot) {
      List<String> lines = new ArrayList<>();
      lines.add("%s: %d readings complete, %d missing".formatted(snapshot, complete(), missing()));
      causes.entrySet().stream()
          .sorted(Map.Entry.<Cause, Integer>comparingByValue(Comparator.reverseOrder()))
          .limit(MOST_CAUSES)
          .forEach(entry -> lines.add("%6d × %s".formatted(entry.getValue(), entry.getKey())));
      if (causes.size() > MOST_CAUSES) {
        lines.add(
            "       and %d other causes, in coverage.jsonl".formatted(causes.size() - MOST_CAUSES));
      }
      lines.add("");
      lines.add("Next: judge it");
      lines.add("  plumbline evaluate --snapshot " + snapshot);
      return lines;
    }

    Map<String, Object> json(Path snapshot) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("snapshot", snapshot.toString());
      json.put("complete", complete());
      json.put("missing", missing());
      json.put(
          "causes",
          causes.entrySet().stream()
              .map(
                  entry ->
                      Map.of(
                          "reason", entry.getKey().reason(),
                          "detail", entry.getKey().detail(),
                          "readings", entry.getValue()))
              .toList());
      return json;
    }
  }
}
