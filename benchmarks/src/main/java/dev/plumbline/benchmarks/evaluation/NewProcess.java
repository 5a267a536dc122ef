package dev.plumbline.benchmarks.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Judges an estate in a process of its own. */
final class NewProcess {
  /** As {@code bin/plumbline evaluate} starts Java. */
  static final List<String> QUICK_COMPILER = List.of("-XX:TieredStopAtLevel=1");

  private NewProcess() {}

  /** It did not come to results. */
  static final class FailedException extends RuntimeException {
    private final transient List<Figure> before;

    private FailedException(String message, List<Figure> before) {
      super(message);
      this.before = List.copyOf(before);
    }

    /** What the part had measured before. */
    List<Figure> before() {
      return before;
    }

    FailedException after(List<Figure> figures) {
      return new FailedException(String.valueOf(getMessage()), figures);
    }
  }

  /** What the process told, and how long it was there, in milliseconds. */
  record Outcome(OnceCommand.Told told, double wall) {}

  /**
   * Starts a process and waits for it.
   *
   * @param options of its Java, such as {@code "-Xmx512m"}
   * @throws FailedException if it ends otherwise than well
   */
  static Outcome judge(Bench bench, OnceCommand.Who who, List<String> options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("once", "--by", who.name(), "--accounts"));
    command.add(String.valueOf(bench.accounts()));
    command.addAll(List.of("--evidence", bench.evidence().folder().toString()));
    bench.snapshot();
    long start = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.waitFor();
    double wall = (System.nanoTime() - start) / 1e6;
    if (exit != 0) {
      throw new FailedException(
          "%s at %,d accounts with %s ended with exit code %d: %s"
              .formatted(who, bench.accounts(), options, exit, said.lines().findFirst().orElse("")),
          List.of());
    }
    String last = said.strip().lines().reduce((first, second) -> second).orElse("");
    OnceCommand.Told told = new ObjectMapper().readValue(last, OnceCommand.Told.class);
    bench.check(who + " in a process of its own", told.summary());
    return new Outcome(told, wall);
  }
}
