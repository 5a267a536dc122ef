package dev.plumbline.benchmarks.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads a snapshot as a program does that was written for these lines alone: with databind. */
final class PlainLoading {
  private static final ObjectReader LINES = new ObjectMapper().readerFor(PlainLine.class);
  private static final ObjectReader ROWS = new ObjectMapper().readerFor(Row.class);

  private final Path observations;

  /** By account and source. */
  private final Map<String, Reading> readings = new HashMap<>();

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Row(String account, String source, String status) {}

  private PlainLoading(Path snapshot) throws IOException {
    this.observations = snapshot.resolve("observations");
    try (BufferedReader rows = Files.newBufferedReader(snapshot.resolve("coverage.jsonl"))) {
      for (String line = rows.readLine(); line != null; line = rows.readLine()) {
        Row row = ROWS.readValue(line);
        readings.put(
            row.account() + row.source(),
            switch (row.status()) {
              case "complete" -> Reading.COMPLETE;
              case "partial" -> Reading.PARTIAL;
              default -> Reading.DENIED;
            });
      }
    }
  }

  /** All accounts, in the order of their ids. */
  static List<SeenAccount> of(Path snapshot) throws IOException {
    PlainLoading loading = new PlainLoading(snapshot);
    List<SeenAccount> accounts = new ArrayList<>();
    try (Stream<Path> folders = Files.list(loading.observations)) {
      for (Path folder : folders.sorted().toList()) {
        accounts.add(loading.account(folder));
      }
    }
    return accounts;
  }

  private SeenAccount account(Path folder) throws IOException {
    String id = String.valueOf(folder.getFileName());
    PlainLine account = lines(folder, "accounts").get(0);
    PlainLine place =
        lines(folder, "organization-tree").stream()
            .filter(line -> line.thing().equals("account"))
            .findFirst()
            .orElseThrow();
    return new SeenAccount(
        id,
        account.flag("active"),
        place.flag("inUnit"),
        account.text("name"),
        place.text("path"),
        environment(folder, id),
        listed(folder, id, "account summary", PlainLoading::root),
        listed(
            folder,
            id,
            "security contacts",
            line -> new SeenAccount.Contact(line.account(), line.text("email"))),
        listed(
            folder,
            id,
            "account regions",
            line -> new SeenAccount.Region(line.account(), line.id(), line.text("status"))),
        listed(folder, id, "trails", PlainLoading::trail),
        listed(folder, id, "stacks", PlainLoading::stack),
        listed(
            folder,
            id,
            "build projects",
            line -> build(line, reading(id, "build projects") == Reading.COMPLETE)),
        listed(
            folder,
            id,
            "pipelines",
            line -> pipeline(line, reading(id, "pipelines") == Reading.COMPLETE)));
  }

  private Reading reading(String account, String source) {
    return readings.getOrDefault(account + source, Reading.DENIED);
  }

  private static List<PlainLine> lines(Path folder, String slug) throws IOException {
    Path file = folder.resolve(slug + ".jsonl");
    List<PlainLine> lines = new ArrayList<>();
    if (Files.exists(file)) {
      try (BufferedReader in = Files.newBufferedReader(file)) {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          lines.add(LINES.readValue(line));
        }
      }
    }
    return lines;
  }

  private Seen<String> environment(Path folder, String account) throws IOException {
    if (reading(account, "account tags") == Reading.DENIED) {
      return Seen.unknown();
    }
    List<PlainLine> lines = lines(folder, "account-tags");
    return lines.isEmpty() || lines.get(0).isStale()
        ? Seen.unknown()
        : lines.get(0).text("environment");
  }

  private <T> Listed<T> listed(
      Path folder, String account, String source, Function<PlainLine, T> thing) throws IOException {
    Reading reading = reading(account, source);
    if (reading == Reading.DENIED) {
      return new Listed<>(List.of(), false);
    }
    boolean whole = reading == Reading.COMPLETE;
    List<T> things = new ArrayList<>();
    for (PlainLine line : lines(folder, source.replace(' ', '-'))) {
      if (line.isStale()) {
        whole = false;
      } else {
        things.add(thing.apply(line));
      }
    }
    return new Listed<>(things, whole);
  }

  private static SeenAccount.Root root(PlainLine line) {
    return new SeenAccount.Root(
        line.account(), line.id(), line.flag("mfa"), line.flag("credentials"), line.number("keys"));
  }

  private static SeenAccount.Trail trail(PlainLine line) {
    return new SeenAccount.Trail(
        line.account(),
        line.id(),
        line.flag("logging"),
        line.flag("everyRegion"),
        line.flag("validated"),
        line.text("deliveryError"));
  }

  private static SeenAccount.Stack stack(PlainLine line) {
    return new SeenAccount.Stack(
        line.account(),
        line.id(),
        line.text("name"),
        line.text("status"),
        line.text("drift"),
        line.moment("driftChecked"));
  }

  private static SeenAccount.Build build(PlainLine line, boolean wholeRow) {
    return new SeenAccount.Build(
        line.account(),
        line.id(),
        line.flag("privileged"),
        line.flag("insecureSsl"),
        line.list(
            "variables",
            wholeRow,
            (node, whole) ->
                new SeenAccount.Variable(
                    PlainLine.text(node, "name"), PlainLine.text(node, "type"))));
  }

  private static SeenAccount.Pipeline pipeline(PlainLine line, boolean wholeRow) {
    return new SeenAccount.Pipeline(
        line.account(),
        line.id(),
        line.flag("production"),
        line.list("stages", wholeRow, PlainLoading::stage));
  }

  private static SeenAccount.Stage stage(JsonNode node, boolean whole) {
    return new SeenAccount.Stage(
        PlainLine.flag(node, "securityTest"),
        PlainLine.flag(node, "blocking"),
        PlainLine.flag(node, "production"),
        PlainLine.flag(node, "approval"),
        PlainLine.list(
            node,
            "actions",
            whole,
            (action, all) -> new SeenAccount.Action(PlainLine.text(action, "category"))));
  }
}
