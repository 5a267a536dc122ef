package dev.plumbline.benchmarks.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How CPU time grows from 1,000 accounts to the number asked for, each in a process of its own with
 * 512 MiB, and the memory that each takes.
 */
final class GrowthPart implements Bench.Part {
  private static final List<Integer> STEPS = List.of(1_000, 10_000, 100_000);
  private static final int LEAST = 10_000;
  private static final List<String> OPTIONS =
      Stream.concat(Stream.of("-Xmx512m"), NewProcess.QUICK_COMPILER.stream()).toList();

  @Override
  public List<Figure> measure(Bench bench) throws Exception {
    List<Figure> figures = new ArrayList<>();
    List<Figure> times = new ArrayList<>();
    for (int step : STEPS) {
      if (step <= Math.max(bench.accounts(), LEAST)) {
        OnceCommand.Told told = judge(bench.of(step), figures);
        Figure time =
            Figure.of("growth", step, "a process, with its start", told.cpuMillis(), "ms CPU");
        figures.add(
            times.isEmpty()
                ? time
                : time.grownFrom(times.get(0), "slope 1.05 from 1,000 to 100,000"));
        figures.add(
            Figure.of("growth", step, "peak of its heap", told.peakMegabytes(), "MiB")
                .withGoal("512 MiB at 100,000"));
        times.add(time);
      }
    }
    return figures;
  }

  private static OnceCommand.Told judge(Bench bench, List<Figure> before) throws Exception {
    try {
      return NewProcess.judge(bench, OnceCommand.Who.PLUMBLINE, OPTIONS).told();
    } catch (NewProcess.FailedException failed) {
      throw failed.after(before);
    }
  }
}
