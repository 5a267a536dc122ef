package dev.plumbline.engine.policytest;

/** A change of a policy that none of its tests notices. */
public record Survivor(String policyId, Change change) {

  /** In one line: the place, and what was changed. */
  public String render() {
    return change.span() + ": no test notices when " + change;
  }
}
