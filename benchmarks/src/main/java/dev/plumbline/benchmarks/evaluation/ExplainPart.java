package dev.plumbline.benchmarks.evaluation;

import dev.plumbline.engine.explain.Interpreter;
import dev.plumbline.engine.explain.SubjectFinder;
import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Result;
import dev.plumbline.engine.things.Thing;
import java.util.List;

/** The proof of one finding, over things that are loaded. */
final class ExplainPart implements Bench.Part {
  private static final String POLICY = "BENCH.GATE-FIRST";

  @Override
  public List<Figure> measure(Bench bench) throws Exception {
    Plumbline plumbline = new Plumbline(BenchmarkPolicies.bundle());
    Bundle bundle = plumbline.bundle();
    Policy policy = bundle.policy(POLICY).orElseThrow();
    List<Thing> roots = Plumbline.roots(Plumbline.load(bench.snapshot(), bundle));
    List<Finding> failed =
        plumbline.evaluate(bench.snapshot(), 1).findings().stream()
            .filter(each -> each.policyId().equals(POLICY) && each.result() == Result.FAIL)
            .toList();
    Finding one = failed.get(failed.size() / 2);
    if (prove(bundle, policy, roots, one) != Result.FAIL) {
      throw new Sizes.ChangedHashException("the proof of a failure comes to another result");
    }
    Stopwatch.Time time = bench.watch().of(() -> prove(bundle, policy, roots, one));
    return List.of(
        Figure.of("explain", bench.accounts(), "one finding, found and proven", time.wall(), "ms"));
  }

  private static Result prove(Bundle bundle, Policy policy, List<Thing> roots, Finding one) {
    Thing subject =
        SubjectFinder.find(bundle.vocabulary(), policy.subject(), roots, one.subject())
            .orElseThrow();
    return new Interpreter(policy, World.AS_OF).explain(subject).result();
  }
}
