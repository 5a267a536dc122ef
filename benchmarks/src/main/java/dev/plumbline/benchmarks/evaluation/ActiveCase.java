package dev.plumbline.benchmarks.evaluation;

/** Whether an account is active. */
enum ActiveCase implements Weighted {
  ACTIVE(970, Field.YES, Ternary.YES),
  CLOSED(20, Field.NO, Ternary.NO),
  NOT_SAID(10, Field.LEFT_OUT, Ternary.UNKNOWN);

  private final int weight;
  final Field active;
  final Ternary isActive;

  ActiveCase(int weight, Field active, Ternary isActive) {
    this.weight = weight;
    this.active = active;
    this.isActive = isActive;
  }

  @Override
  public int weight() {
    return weight;
  }
}
