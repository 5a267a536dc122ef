package dev.plumbline.benchmarks.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * How CPU time grows from 1,000 accounts to the number asked for, each in a process of its own with
 * 512 MiB, and the memory that the largest takes.
 */
final class GrowthPart implements Bench.Part {
  private static final List<Integer> STEPS = List.of(1_000, 10_000, 100_000);
  private static final int LEAST = 10_000;
  private static final List<String> MEMORY = List.of("-Xmx512m");

  @Override
  public List<Figure> measure(Bench bench) throws Exception {
    List<Figure> figures = new ArrayList<>();
    List<Figure> times = new ArrayList<>();
    for (int step : STEPS) {
      if (step <= Math.max(bench.accounts(), LEAST)) {
        NewProcess.Outcome outcome =
            NewProcess.judge(bench.of(step), OnceCommand.Who.PLUMBLINE, MEMORY);
        Figure time = Figure.of("growth", step, "a process", outcome.told().cpuMillis(), "ms CPU");
        figures.add(time);
        figures.add(
            Figure.of("growth", step, "peak of its heap", outcome.told().peakMegabytes(), "MiB")
                .withGoal("512 MiB at 100,000"));
        if (!times.isEmpty()) {
          figures.add(slope(times.get(times.size() - 1), time));
        }
        times.add(time);
      }
    }
    return figures;
  }

  /** The less of it is the start of the process, the more accounts both have. */
  private static Figure slope(Figure less, Figure more) {
    double slope =
        Math.log(more.value() / less.value())
            / Math.log((double) more.accounts() / less.accounts());
    return Figure.of(
            "growth",
            more.accounts(),
            "slope from %,d, with the start of the process".formatted(less.accounts()),
            100 * slope,
            "hundredths")
        .withGoal("105");
  }
}
