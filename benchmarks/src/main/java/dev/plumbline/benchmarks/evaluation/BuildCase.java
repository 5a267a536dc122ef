package dev.plumbline.benchmarks.evaluation;

import static dev.plumbline.engine.policy.Result.FAIL;
import static dev.plumbline.engine.policy.Result.PASS;
import static dev.plumbline.engine.policy.Result.UNKNOWN;

import dev.plumbline.engine.policy.Result;

/**
 * A build project with one variable beside the Region's name, what BUILD-CONFINED says of it, and
 * whether a secret stands in it as plain text.
 */
enum BuildCase implements Weighted {
  CLEAN(650, Field.NO, Field.NO, "STAGE", Field.text("PLAINTEXT"), PASS, Ternary.NO),
  STORED(160, Field.NO, Field.NO, "DB_PASSWORD", Field.text("PARAMETER_STORE"), PASS, Ternary.NO),
  PRIVILEGED(60, Field.YES, Field.NO, "STAGE", Field.text("PLAINTEXT"), FAIL, Ternary.NO),
  UNVERIFIED(40, Field.NO, Field.YES, "STAGE", Field.text("PLAINTEXT"), FAIL, Ternary.NO),
  LEAKY(40, Field.NO, Field.NO, "Db_Password", Field.text("PLAINTEXT"), PASS, Ternary.YES),
  NO_TYPE(20, Field.NO, Field.NO, "API_SECRET", Field.ABSENT, PASS, Ternary.NO),
  TYPE_NOT_SAID(10, Field.NO, Field.NO, "API_SECRET", Field.LEFT_OUT, PASS, Ternary.UNKNOWN),
  MODE_NOT_SAID(10, Field.LEFT_OUT, Field.NO, "STAGE", Field.ABSENT, UNKNOWN, Ternary.NO),
  VARIABLES_NOT_SAID(10, Field.NO, Field.NO, "", Field.LEFT_OUT, PASS, Ternary.UNKNOWN);

  private final int weight;
  final Field privileged;
  final Field insecureSsl;

  /** Empty where the variables are left out. */
  final String variable;

  final Field type;
  final Result confined;
  final Ternary leaks;

  BuildCase(
      int weight,
      Field privileged,
      Field insecureSsl,
      String variable,
      Field type,
      Result confined,
      Ternary leaks) {
    this.weight = weight;
    this.privileged = privileged;
    this.insecureSsl = insecureSsl;
    this.variable = variable;
    this.type = type;
    this.confined = confined;
    this.leaks = leaks;
  }

  @Override
  public int weight() {
    return weight;
  }
}
