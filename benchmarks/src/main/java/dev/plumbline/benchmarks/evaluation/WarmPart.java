package dev.plumbline.benchmarks.evaluation;

import dev.plumbline.engine.things.Thing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Evaluating in a warm process, over things that are loaded, beside the other ways to do it. */
final class WarmPart implements Bench.Part {
  @Override
  public List<Figure> measure(Bench bench) throws Exception {
    Path snapshot = bench.snapshot();
    Plumbline plumbline = new Plumbline(BenchmarkPolicies.bundle());
    List<SeenAccount> seen = PlainLoading.of(snapshot);
    Figure loops = figure(bench, "hand-written loops", to -> new Loops(to).judge(seen));
    List<Figure> figures = new ArrayList<>(List.of(loops));
    List<Thing> roots = Plumbline.roots(Plumbline.load(snapshot, plumbline.bundle()));
    figures.add(
        figure(bench, "Plumbline's rules, with traces", to -> plumbline.assess(roots, to))
            .against(loops, "loops", goal(bench)));
    figures.add(
        figure(
                bench,
                "the interpreter, with proofs",
                to -> new Interpreted(plumbline.bundle(), to).judge(roots))
            .against(loops, "loops", ""));
    HandWrittenDrl drl = HandWrittenDrl.compiled();
    figures.add(
        figure(bench, "hand-written DRL, loose facts, one session", to -> drl.judge(seen, to))
            .against(loops, "loops", ""));
    return figures;
  }

  private static String goal(Bench bench) {
    return bench.accounts() >= 100_000 ? "4 × loops" : "2.5 × loops";
  }

  private static Figure figure(Bench bench, String who, Consumer<ResultSink> judge)
      throws Exception {
    Collected once = new Collected();
    judge.accept(once);
    bench.check(who, once.summary());
    return Figure.of(
        "warm",
        bench.accounts(),
        who,
        bench.watch().of(() -> judge.accept(new Collected())).cpu(),
        "ms CPU");
  }
}
