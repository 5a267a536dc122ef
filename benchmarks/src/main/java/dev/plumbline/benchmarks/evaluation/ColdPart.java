package dev.plumbline.benchmarks.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The whole way in a new process each time. */
final class ColdPart implements Bench.Part {
  private static final int ROUNDS = 3;

  @Override
  public List<Figure> measure(Bench bench) throws Exception {
    NewProcess.Outcome loops = median(bench, OnceCommand.Who.LOOPS);
    NewProcess.Outcome plumbline = median(bench, OnceCommand.Who.PLUMBLINE);
    Figure floor = figure(bench, "plain Jackson and loops", loops.told().cpuMillis(), "ms CPU");
    Figure floorWall = figure(bench, "plain Jackson and loops", loops.wall(), "ms");
    return List.of(
        floor,
        floorWall,
        figure(bench, "Plumbline", plumbline.told().cpuMillis(), "ms CPU")
            .against(floor, "loops", "1.5 × loops"),
        figure(bench, "Plumbline", plumbline.wall(), "ms")
            .against(floorWall, "loops", "1.5 × loops"));
  }

  private static NewProcess.Outcome median(Bench bench, OnceCommand.Who who) throws Exception {
    List<NewProcess.Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      outcomes.add(NewProcess.judge(bench, who, List.of()));
    }
    outcomes.sort(Comparator.comparingDouble(outcome -> outcome.told().cpuMillis()));
    return outcomes.get(ROUNDS / 2);
  }

  private static Figure figure(Bench bench, String what, double value, String unit) {
    return Figure.of("cold", bench.accounts(), what, value, unit);
  }
}
