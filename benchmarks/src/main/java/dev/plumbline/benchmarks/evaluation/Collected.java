package dev.plumbline.benchmarks.evaluation;

import dev.plumbline.engine.policy.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Results, kept as they come. */
final class Collected implements ResultSink {
  private final List<Said> all = new ArrayList<>();

  private record Said(
      String policy, String account, String kind, String region, String id, Result result) {}

  @Override
  public void accept(
      String policy, String account, String kind, String region, String id, Result result) {
    all.add(new Said(policy, account, kind, region, id, result));
  }

  /** The hash of these results, in whatever order they came. */
  ResultLines.Summary summary() {
    ResultLines lines = ResultLines.hashed();
    all.stream()
        .sorted(Comparator.comparing(Said::account))
        .forEach(
            said ->
                lines.accept(
                    said.policy(),
                    said.account(),
                    said.kind(),
                    said.region(),
                    said.id(),
                    said.result()));
    return lines.finish();
  }
}
