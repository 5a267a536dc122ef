package dev.plumbline.engine.fuzz;

import dev.plumbline.engine.catalogue.Catalogue;
import dev.plumbline.engine.catalogue.Link;
import dev.plumbline.engine.catalogue.Practice;
import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.format.Formatter;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.BundleReader.Reading;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Any text is either a bundle or a list of problems, each with its place inside the text; and a
 * bundle that was laid out stays as it is when it is laid out again.
 */
final class Texts {
  private static final int LONGEST = 1_200;
  private static final int COLD_RUNS = 100;
  private static final Duration LONGEST_TIME = Duration.ofSeconds(1);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static int runs;
  private static final SourceFile VOCABULARY =
      new SourceFile(
          "small.vocab",
          """
          source census
            reads census:Count
          thing account
            from census
            yes/no active "the account is active" not "the account is not active"
            number count  "the count of the account"
            text   name   "the name of the account"
            date   seen   "the date of the account"
            choice tier of Gold, Silver "the tier of the account"
            list   units of unit "the units of the account"
          thing unit
            within account
            yes/no open "the unit is open" not "the unit is not open"
          """);
  private static final Catalogue CATALOGUE =
      new Catalogue(
          "TEST 1",
          "A question",
          "",
          "",
          List.of(),
          List.of(
              new Practice(
                  "P1",
                  "practice_one",
                  "Practice one",
                  "",
                  List.of(new Link("Link one", "https://example.com/", "document")))));

  private static final Formatter FORMATTER =
      new Formatter(read(List.of(VOCABULARY), List.of()).bundle().orElseThrow().vocabulary());

  private Texts() {}

  /** What people might have written, to start from. */
  static Stream<byte[]> seeds() throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    try (Stream<Path> files =
        Files.list(Path.of("src/test/resources/dev/plumbline/engine/fuzz/seeds"))) {
      for (Path file : files.sorted().toList()) {
        seeds.add(Files.readAllBytes(file));
      }
    }
    return seeds.stream();
  }

  /**
   * Reads a text: its first byte says as what. A text that keeps the processor busy for more than a
   * second is a fault, whatever comes of it.
   */
  static void read(byte[] bytes) {
    long before = THREADS.getCurrentThreadCpuTime();
    readOne(bytes);
    Duration taken = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before);
    if (runs++ > COLD_RUNS && taken.compareTo(LONGEST_TIME) > 0) {
      throw new AssertionError("reading it took " + taken);
    }
  }

  private static void readOne(byte[] bytes) {
    if (bytes.length == 0) {
      return;
    }
    String text = new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8);
    String some = text.substring(0, Math.min(LONGEST, text.length()));
    switch (bytes[0] & 3) {
      case 0 -> readVocabulary(new SourceFile("fuzz.vocab", some));
      case 1 -> layOut(new SourceFile("fuzz.policy", some));
      default -> readPolicies(new SourceFile("fuzz.policy", some));
    }
  }

  private static void readPolicies(SourceFile policies) {
    check(read(List.of(VOCABULARY), List.of(policies)), policies);
  }

  private static void readVocabulary(SourceFile vocabulary) {
    check(read(List.of(vocabulary), List.of()), vocabulary);
  }

  private static void layOut(SourceFile file) {
    boolean whole = read(List.of(VOCABULARY), List.of(file)).bundle().isPresent();
    Optional<String> once = FORMATTER.format(file).text();
    Optional<String> twice =
        once.flatMap(text -> FORMATTER.format(new SourceFile(file.name(), text)).text());
    if (whole && !once.equals(twice)) {
      throw new AssertionError("laid out twice it is another text: " + once + " " + twice);
    }
  }

  private static Reading read(List<SourceFile> vocabularies, List<SourceFile> policies) {
    return BundleReader.read(
        new BundleReader.Input(
            List.of(), vocabularies, policies, CATALOGUE, List.of(), name -> Optional.empty()));
  }

  private static void check(Reading reading, SourceFile file) {
    if (reading.bundle().isEmpty() && reading.problems().isEmpty()) {
      throw new AssertionError("neither a bundle nor a problem");
    }
    int lines = Math.max(1, (int) file.text().lines().count());
    for (Problem problem : reading.problems()) {
      if (problem.span().line() < 1 || problem.span().line() > lines + 1) {
        throw new AssertionError("a problem outside of the text: " + problem.render());
      }
    }
  }
}
