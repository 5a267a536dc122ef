package dev.plumbline.server.store;

/** What findings are counted by. */
public enum Grouping {
  PRACTICE("practice"),
  ACCOUNT("account"),
  POLICY("policy_id"),
  UNIT("unit"),
  SEVERITY("severity");

  private final String column;

  Grouping(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }
}
