package dev.plumbline.benchmarks.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures, and prints a table. */
@Command(name = "run", description = "Measure, and print the figures as a table.")
final class RunCommand implements Callable<Integer> {
  private static final int LEAST_ROUNDS = 5;

  @Mixin private EstateOptions estate = new EstateOptions();

  @Option(
      names = "--part",
      paramLabel = "PART",
      description = "What to measure; all if left out: ${COMPLETION-CANDIDATES}.")
  private Set<Parts> parts = EnumSet.allOf(Parts.class);

  @Option(
      names = "--rounds",
      paramLabel = "NUMBER",
      defaultValue = "5",
      description = "Of how many rounds the median is told; at least ${DEFAULT-VALUE}.")
  private int rounds = LEAST_ROUNDS;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the figures as JSON too.")
  private Optional<Path> json = Optional.empty();

  /** All that is measured. */
  enum Parts {
    LOAD(new LoadPart()),
    BUILD(new BuildPart()),
    WARM(new WarmPart()),
    WHOLE(new WholePart()),
    COLD(new ColdPart()),
    REFRESH(new RefreshPart()),
    WHATIF(new WhatIfPart()),
    EXPLAIN(new ExplainPart()),
    STORE(new StorePart()),
    GROWTH(new GrowthPart());

    private final Bench.Part part;

    Parts(Bench.Part part) {
      this.part = part;
    }
  }

  @Override
  public Integer call() throws Exception {
    estate.sizes().check(estate.accounts());
    Bench bench =
        new Bench(
            estate.accounts(),
            estate.folder(),
            estate.sizes(),
            new Stopwatch(Math.max(LEAST_ROUNDS, rounds)));
    bench.checkSnapshot();
    Machine machine = Machine.here();
    estate.out(machine.words());
    estate.out("");
    estate.out("| part | accounts | what | median | ratio | goal |");
    estate.out("| --- | ---: | --- | ---: | ---: | --- |");
    List<Figure> figures = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    for (Parts each : parts) {
      try {
        List<Figure> its = each.part.measure(bench);
        tell(its, figures);
      } catch (NewProcess.FailedException failed) {
        tell(failed.before(), figures);
        String failure = each.name().toLowerCase(Locale.ROOT) + ": " + failed.getMessage();
        estate.out("| failed | | " + failure + " | | | |");
        failures.add(failure);
      }
    }
    if (json.isPresent()) {
      new ObjectMapper()
          .registerModule(new Jdk8Module())
          .writerWithDefaultPrettyPrinter()
          .writeValue(json.get().toFile(), new Report(machine, figures, failures));
    }
    return failures.isEmpty() ? 0 : Main.CHANGED;
  }

  private void tell(List<Figure> more, List<Figure> figures) {
    more.forEach(figure -> estate.out(figure.row()));
    figures.addAll(more);
  }

  /** What is written as JSON. */
  record Report(Machine machine, List<Figure> figures, List<String> failures) {}
}
