package dev.plumbline.server.cli;

import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.server.export.OutputJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes a folder to start from. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a folder to start from: a configuration with an external id of its own, a policy with"
          + " its test, and a sample snapshot to judge.",
      ""
    },
    footer = {"", "Example:", "  plumbline init our-policies"})
final class InitCommand implements Callable<Integer> {
  private static final Map<String, String> FILES =
      new TreeMap<>(
          Map.of(
              "README.md", "README.md",
              "plumbline.yaml", "plumbline.yaml",
              ".gitignore", "gitignore",
              "policies/bundle.yaml", "policies/bundle.yaml",
              "policies/contacts.policy", "policies/contacts.policy",
              "policies/tests/contacts.policy", "policies/tests/contacts.policy"));

  private final Console console;

  @Parameters(paramLabel = "FOLDER", description = "The folder to write; empty, or not there yet.")
  private Path folder = Path.of("");

  @Mixin private Output output = new Output();

  InitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try {
      refuseIfTaken();
      Path sample = Sample.unpack("estate", folder.resolve("sample"));
      Map<String, String> blanks =
          Map.of(
              "{external id}", UUID.randomUUID().toString(),
              "{sample taken}", Snapshot.open(sample).manifest().finished().toString());
      for (Map.Entry<String, String> file : FILES.entrySet()) {
        write(folder.resolve(file.getKey()), text(file.getValue(), blanks));
      }
      tell(blanks);
    } catch (IOException e) {
      throw new BadInputException(folder + ": cannot be written: " + e.getMessage());
    }
    return Exit.FINE;
  }

  private void refuseIfTaken() throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new BadInputException(folder + ": is a file; name a folder");
    }
    try (Stream<Path> entries = Files.list(folder)) {
      if (entries.findAny().isPresent()) {
        throw new BadInputException(folder + ": is not empty; name a new folder");
      }
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  private static String text(String resource, Map<String, String> blanks) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            InitCommand.class.getResourceAsStream("init/" + resource), resource)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      for (Map.Entry<String, String> blank : blanks.entrySet()) {
        text = text.replace(blank.getKey(), blank.getValue());
      }
      return text;
    }
  }

  private void tell(Map<String, String> blanks) {
    if (output.isJson()) {
      List<String> files = new ArrayList<>(FILES.keySet());
      files.add("sample/estate");
      console.line(OutputJson.pretty(Map.of("folder", folder.toString(), "files", files)));
      return;
    }
    console.line(folder + ": a policy with its test, a configuration, and a sample to judge");
    console.line("");
    console.line("Next: read README.md in it, and see the policies at work");
    console.line(
        "  plumbline evaluate --snapshot %s --bundle %s --as-of %s"
            .formatted(
                folder.resolve("sample/estate"),
                folder.resolve("policies"),
                blanks.get("{sample taken}")));
  }
}
