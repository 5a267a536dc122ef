package dev.plumbline.server.cli;

import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.server.export.OutputJson;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Collects evidence from AWS, and from files beside it. */
@Command(
    name = "collect",
    mixinStandardHelpOptions = true,
    description = {
      "Reads evidence about an organization's accounts from AWS into a snapshot.",
      "",
      "Credentials and the endpoint are found as the AWS CLI finds them (profiles, SSO, environment,"
          + " AWS_ENDPOINT_URL). Nothing is changed in AWS; IAM is asked to make its credential"
          + " report.",
      ""
    },
    footer = {
      "",
      "Example: two Regions of every account, with the role of that name in each",
      "  plumbline collect --snapshot snapshots/2026-11-23 --role-name PlumblineReader \\",
      "      --external-id 4f2d --regions eu-west-1,us-east-1",
      "",
      "Example: two accounts again, and all others as they are in the snapshot before",
      "  plumbline collect --accounts 111111111111,222222222222"
    })
final class CollectCommand implements Callable<Integer> {
  private final Console console;
  private final Collecting collecting;

  @Mixin private CollectOptions options = new CollectOptions();
  @Mixin private Output output = new Output();

  CollectCommand(Console console) {
    this(console, Collecting.of(console));
  }

  /** The same with another environment, or other limits on time and tries. */
  CollectCommand(Console console, Collecting collecting) {
    this.console = console;
    this.collecting = collecting;
  }

  @Override
  public Integer call() {
    Optional<Snapshot> collected = collecting.run(options, options.settings());
    if (collected.isEmpty()) {
      return Exit.INCOMPLETE;
    }
    Snapshot snapshot = collected.get();
    CollectionTally tally = new CollectionTally(snapshot);
    if (output.isJson()) {
      console.line(OutputJson.line(tally.json()));
    } else {
      tally.lines().forEach(console::line);
      console.line("");
      console.line("Next: judge it");
      console.line("  plumbline evaluate --snapshot " + snapshot.folder());
    }
    return tally.missing() == 0 ? Exit.FINE : Exit.INCOMPLETE;
  }
}
