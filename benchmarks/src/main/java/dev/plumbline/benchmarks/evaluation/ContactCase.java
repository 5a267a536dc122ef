package dev.plumbline.benchmarks.evaluation;

/** A security contact, and whether it is one of ours. */
enum ContactCase implements Weighted {
  OURS(880, Field.text("Security@Example.com"), Ternary.YES),
  STRANGER(40, Field.text("someone@example.org"), Ternary.NO),
  NO_ADDRESS(15, Field.ABSENT, Ternary.NO),
  NONE(40, Field.ABSENT, Ternary.NO),
  ADDRESS_NOT_SAID(10, Field.LEFT_OUT, Ternary.UNKNOWN),
  DENIED(15, Field.LEFT_OUT, Ternary.UNKNOWN);

  private final int weight;
  final Field email;
  final Ternary isOurs;

  ContactCase(int weight, Field email, Ternary isOurs) {
    this.weight = weight;
    this.email = email;
    this.isOurs = isOurs;
  }

  @Override
  public int weight() {
    return weight;
  }

  boolean hasLine() {
    return this != NONE && this != DENIED;
  }
}
