package dev.plumbline.benchmarks.evaluation;

/** The environment tag of an account. */
enum TagCase implements Weighted {
  PROD(450, Field.text("prod"), Ternary.YES, Ternary.NO, Ternary.YES),
  TEST(250, Field.text("test"), Ternary.NO, Ternary.YES, Ternary.YES),
  DEV(180, Field.text("dev"), Ternary.NO, Ternary.YES, Ternary.YES),
  OTHER(40, Field.text("playground"), Ternary.NO, Ternary.YES, Ternary.NO),
  NONE(50, Field.ABSENT, Ternary.NO, Ternary.NO, Ternary.NO),
  /** The answer is ten days old, and may be seven. */
  STALE(15, Field.text("prod"), Ternary.UNKNOWN, Ternary.UNKNOWN, Ternary.UNKNOWN),
  DENIED(15, Field.LEFT_OUT, Ternary.UNKNOWN, Ternary.UNKNOWN, Ternary.UNKNOWN);

  private final int weight;
  final Field environment;
  final Ternary isProd;
  final Ternary isAnotherThanProd;
  final Ternary isAllowed;

  TagCase(
      int weight, Field environment, Ternary isProd, Ternary isAnotherThanProd, Ternary isAllowed) {
    this.weight = weight;
    this.environment = environment;
    this.isProd = isProd;
    this.isAnotherThanProd = isAnotherThanProd;
    this.isAllowed = isAllowed;
  }

  @Override
  public int weight() {
    return weight;
  }
}
