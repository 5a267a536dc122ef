package dev.plumbline.engine.policytest;

import dev.plumbline.engine.policy.PolicyTest.Unnoticed;

/** A change that no test notices, and what the author of the tests says of it. */
public record Explained(Survivor survivor, Unnoticed explanation) {

  /** In one line: the place, what was changed, and why it cannot be noticed. */
  public String render() {
    return survivor.render() + ", because " + explanation.reason();
  }
}
