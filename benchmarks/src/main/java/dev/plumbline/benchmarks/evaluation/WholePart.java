package dev.plumbline.benchmarks.evaluation;

import java.nio.file.Path;
import java.util.List;

/** The whole way in a warm process: snapshot in, results out, on one thread and on two. */
final class WholePart implements Bench.Part {
  @Override
  public List<Figure> measure(Bench bench) throws Exception {
    Path snapshot = bench.snapshot();
    Plumbline plumbline = new Plumbline(BenchmarkPolicies.bundle());
    bench.check("Plumbline", plumbline.summary(snapshot, 1));
    bench.check("Plumbline on two threads", plumbline.summary(snapshot, 2));
    Stopwatch.Time loops =
        bench.watch().of(() -> new Loops(new Collected()).judge(PlainLoading.of(snapshot)));
    Stopwatch.Time one = bench.watch().of(() -> evaluate(plumbline, snapshot, 1));
    Stopwatch.Time two = bench.watch().of(() -> evaluate(plumbline, snapshot, 2));
    Figure floor = figure(bench, "plain Jackson and loops", loops.cpu(), "ms CPU");
    Figure wall = figure(bench, "Plumbline, one thread", one.wall(), "ms");
    return List.of(
        floor,
        figure(bench, "Plumbline, one thread", one.cpu(), "ms CPU").against(floor, "loops", ""),
        wall,
        figure(bench, "Plumbline, two threads", two.wall(), "ms")
            .against(wall, "one thread", "1.8 times as fast: 0.56 × one thread"));
  }

  private static void evaluate(Plumbline plumbline, Path snapshot, int threads) {
    plumbline.evaluate(snapshot, threads, account -> {});
  }

  private static Figure figure(Bench bench, String what, double value, String unit) {
    return Figure.of("whole", bench.accounts(), what, value, unit);
  }
}
