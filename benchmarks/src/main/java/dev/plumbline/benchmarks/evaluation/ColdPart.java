package dev.plumbline.benchmarks.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The whole way in a new process each time: the loops with both compilers and with the quick one
 * alone, and Plumbline as {@code bin/plumbline} starts it.
 */
final class ColdPart implements Bench.Part {
  private static final int ROUNDS = 3;

  @Override
  public List<Figure> measure(Bench bench) throws Exception {
    NewProcess.Outcome loops = median(bench, OnceCommand.Who.LOOPS, List.of());
    NewProcess.Outcome quick = median(bench, OnceCommand.Who.LOOPS, NewProcess.QUICK_COMPILER);
    NewProcess.Outcome both = median(bench, OnceCommand.Who.PLUMBLINE, List.of());
    NewProcess.Outcome plumbline =
        median(bench, OnceCommand.Who.PLUMBLINE, NewProcess.QUICK_COMPILER);
    Figure floor = figure(bench, "plain Jackson and loops", loops.told().cpuMillis(), "ms CPU");
    Figure floorWall = figure(bench, "plain Jackson and loops", loops.wall(), "ms");
    return List.of(
        floor,
        floorWall,
        figure(
            bench,
            "plain Jackson and loops, quick compiler alone",
            quick.told().cpuMillis(),
            "ms CPU"),
        figure(bench, "plain Jackson and loops, quick compiler alone", quick.wall(), "ms"),
        figure(bench, "Plumbline", plumbline.told().cpuMillis(), "ms CPU")
            .against(floor, "loops", "1.5 × loops"),
        figure(bench, "Plumbline", plumbline.wall(), "ms")
            .against(floorWall, "loops", "1.5 × loops"),
        figure(bench, "Plumbline, both compilers", both.told().cpuMillis(), "ms CPU")
            .against(floor, "loops", ""),
        figure(bench, "Plumbline, both compilers", both.wall(), "ms")
            .against(floorWall, "loops", ""));
  }

  private static NewProcess.Outcome median(Bench bench, OnceCommand.Who who, List<String> options)
      throws Exception {
    List<NewProcess.Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      outcomes.add(NewProcess.judge(bench, who, options));
    }
    outcomes.sort(Comparator.comparingDouble(outcome -> outcome.told().cpuMillis()));
    return outcomes.get(ROUNDS / 2);
  }

  private static Figure figure(Bench bench, String what, double value, String unit) {
    return Figure.of("cold", bench.accounts(), what, value, unit);
  }
}
