package dev.plumbline.benchmarks.evaluation;

import dev.plumbline.engine.policy.Result;

/** Takes what a policy says of a subject. */
interface ResultSink {
  /**
   * @param policy the policy's id
   * @param kind of the subject, as its id and Region
   */
  void accept(
      String policy, String account, String kind, String region, String id, Result result);
}
