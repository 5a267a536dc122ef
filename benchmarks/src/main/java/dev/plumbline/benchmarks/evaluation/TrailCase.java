package dev.plumbline.benchmarks.evaluation;

import static dev.plumbline.benchmarks.evaluation.Field.ABSENT;
import static dev.plumbline.benchmarks.evaluation.Field.LEFT_OUT;
import static dev.plumbline.benchmarks.evaluation.Field.NO;
import static dev.plumbline.benchmarks.evaluation.Field.YES;
import static dev.plumbline.engine.policy.Result.FAIL;
import static dev.plumbline.engine.policy.Result.NOT_APPLICABLE;
import static dev.plumbline.engine.policy.Result.PASS;
import static dev.plumbline.engine.policy.Result.UNKNOWN;

import dev.plumbline.engine.policy.Result;

/**
 * A trail, what TRAIL-LOGGING and TRAIL-DELIVERY say of it, and whether it records everywhere and
 * logs.
 */
enum TrailCase implements Weighted {
  GOOD(800, YES, YES, YES, ABSENT, PASS, PASS, Ternary.YES),
  ONE_REGION(60, YES, NO, YES, ABSENT, PASS, PASS, Ternary.NO),
  STOPPED(40, NO, YES, YES, ABSENT, FAIL, NOT_APPLICABLE, Ternary.NO),
  NOT_VALIDATED(40, YES, YES, NO, ABSENT, FAIL, PASS, Ternary.YES),
  UNDELIVERED(30, YES, YES, YES, Field.text("AccessDenied"), PASS, FAIL, Ternary.YES),
  LOGGING_NOT_SAID(10, LEFT_OUT, YES, YES, ABSENT, UNKNOWN, UNKNOWN, Ternary.UNKNOWN),
  VALIDATION_NOT_SAID(10, YES, YES, LEFT_OUT, ABSENT, UNKNOWN, PASS, Ternary.YES),
  ERROR_NOT_SAID(10, YES, YES, YES, LEFT_OUT, PASS, UNKNOWN, Ternary.YES);

  private final int weight;
  final Field logging;
  final Field everyRegion;
  final Field validated;
  final Field deliveryError;
  final Result isLogging;
  final Result isDelivered;
  final Ternary recordsEverywhere;

  TrailCase(
      int weight,
      Field logging,
      Field everyRegion,
      Field validated,
      Field deliveryError,
      Result isLogging,
      Result isDelivered,
      Ternary recordsEverywhere) {
    this.weight = weight;
    this.logging = logging;
    this.everyRegion = everyRegion;
    this.validated = validated;
    this.deliveryError = deliveryError;
    this.isLogging = isLogging;
    this.isDelivered = isDelivered;
    this.recordsEverywhere = recordsEverywhere;
  }

  @Override
  public int weight() {
    return weight;
  }
}
