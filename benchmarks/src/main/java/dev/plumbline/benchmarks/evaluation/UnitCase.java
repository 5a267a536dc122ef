package dev.plumbline.benchmarks.evaluation;

/** Where an account stands in the organization. */
enum UnitCase implements Weighted {
  PAYMENTS(250, "/Workloads/Prod/Payments"),
  SEARCH(250, "/Workloads/Prod/Search"),
  TEST(250, "/Workloads/Test"),
  SECURITY(120, "/Security"),
  SANDBOX(100, "/Sandbox"),
  ROOT(20, ""),
  NOT_SAID(10, "");

  private final int weight;
  final String path;

  UnitCase(int weight, String path) {
    this.weight = weight;
    this.path = path;
  }

  @Override
  public int weight() {
    return weight;
  }

  Field pathField() {
    return switch (this) {
      case NOT_SAID -> Field.LEFT_OUT;
      case ROOT -> Field.ABSENT;
      default -> Field.text(path);
    };
  }

  Field inUnitField() {
    return switch (this) {
      case NOT_SAID -> Field.LEFT_OUT;
      case ROOT -> Field.NO;
      default -> Field.YES;
    };
  }

  Ternary hasPath() {
    return inUnit();
  }

  Ternary inUnit() {
    return this == NOT_SAID ? Ternary.UNKNOWN : Ternary.of(this != ROOT);
  }

  Ternary isProduction() {
    return this == NOT_SAID ? Ternary.UNKNOWN : Ternary.of(this == PAYMENTS || this == SEARCH);
  }

  Ternary isTest() {
    return this == NOT_SAID ? Ternary.UNKNOWN : Ternary.of(this == TEST);
  }

  Ternary isSecurity() {
    return this == NOT_SAID ? Ternary.UNKNOWN : Ternary.of(this == SECURITY);
  }

  Ternary isWorkload() {
    return isProduction().or(isTest());
  }
}
