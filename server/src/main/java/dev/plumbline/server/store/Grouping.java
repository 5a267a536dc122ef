package dev.plumbline.server.store;

/** What findings are counted by. */
public enum Grouping {
  PRACTICE("p.practice"),
  ACCOUNT("f.account"),
  POLICY("p.policy_id"),
  UNIT("f.unit"),
  SEVERITY("p.severity");

  private final String column;

  Grouping(String column) {
    this.column = column;
  }

  /** Whether all findings of a policy are in one group. */
  boolean isOfPolicies() {
    return this != ACCOUNT && this != UNIT;
  }

  String column() {
    return column;
  }
}
