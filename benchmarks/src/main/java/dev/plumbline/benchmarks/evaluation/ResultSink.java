package dev.plumbline.benchmarks.evaluation;

import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.policy.Result;

/** Takes what a policy says of a subject. */
public interface ResultSink {
  /**
   * @param policy the policy's id
   * @param kind of the subject, as its id and Region
   */
  void accept(String policy, String account, String kind, String region, String id, Result result);

  /** Takes what is said of an account. */
  default void ofAccount(String policy, String account, Result result) {
    accept(policy, account, "account", Cell.GLOBAL, account, result);
  }

  /** Takes what is said of a thing in the Region. */
  default void ofThing(String policy, String account, String kind, String id, Result result) {
    accept(policy, account, kind, World.REGION, id, result);
  }

  /** Takes what is said of a thing of no Region. */
  default void ofGlobal(String policy, String account, String kind, String id, Result result) {
    accept(policy, account, kind, Cell.GLOBAL, id, result);
  }
}
