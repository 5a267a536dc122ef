package dev.plumbline.benchmarks.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * How CPU time grows from 1,000 accounts to the number asked for, each in a process of its own with
 * 512 MiB, and the memory that the largest takes.
 */
final class GrowthPart implements Bench.Part {
  private static final List<Integer> STEPS = List.of(1_000, 10_000, 100_000);
  private static final List<String> MEMORY = List.of("-Xmx512m");

  @Override
  public List<Figure> measure(Bench bench) throws Exception {
    List<Figure> figures = new ArrayList<>();
    for (int step : STEPS) {
      if (step <= Math.max(bench.accounts(), 10_000)) {
        NewProcess.Outcome outcome =
            NewProcess.judge(bench.of(step), OnceCommand.Who.PLUMBLINE, MEMORY);
        figures.add(Figure.of("growth", step, "a process", outcome.told().cpuMillis(), "ms CPU"));
        figures.add(
            Figure.of("growth", step, "peak of its heap", outcome.told().peakMegabytes(), "MiB")
                .withGoal("512 MiB at 100,000"));
      }
    }
    Figure first = figures.get(0);
    Figure last = figures.get(figures.size() - 2);
    double slope =
        Math.log(last.value() / first.value())
            / Math.log((double) last.accounts() / first.accounts());
    figures.add(
        Figure.of(
                "growth",
                last.accounts(),
                "slope from 1,000, hundredths, processes as a whole",
                100 * slope,
                "")
            .withGoal("105"));
    return figures;
  }
}
