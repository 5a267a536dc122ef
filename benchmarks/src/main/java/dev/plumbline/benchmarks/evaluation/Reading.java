package dev.plumbline.benchmarks.evaluation;

/** How the reading of one source of one account ended. */
enum Reading implements Weighted {
  COMPLETE(970),
  PARTIAL(15),
  DENIED(15);

  private final int weight;

  Reading(int weight) {
    this.weight = weight;
  }

  @Override
  public int weight() {
    return weight;
  }

  /** Whether some of a list's things have what is asked, given whether any that was read has. */
  Ternary some(Ternary anyRead) {
    return this == COMPLETE ? anyRead : anyRead.or(Ternary.UNKNOWN);
  }
}
