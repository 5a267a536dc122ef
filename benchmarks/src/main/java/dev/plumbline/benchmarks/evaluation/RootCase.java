package dev.plumbline.benchmarks.evaluation;

import static dev.plumbline.engine.policy.Result.FAIL;
import static dev.plumbline.engine.policy.Result.PASS;
import static dev.plumbline.engine.policy.Result.UNKNOWN;

import dev.plumbline.engine.policy.Result;

/** A root user, and what ROOT-MFA and ROOT-KEYS say of it. */
enum RootCase implements Weighted {
  SAFE(800, Field.YES, Field.YES, 0, PASS, PASS),
  NO_CREDENTIALS(40, Field.NO, Field.NO, 0, PASS, PASS),
  BARE(60, Field.NO, Field.YES, 0, FAIL, PASS),
  WITH_KEY(40, Field.YES, Field.YES, 1, PASS, FAIL),
  BARE_WITH_KEYS(10, Field.NO, Field.YES, 2, FAIL, FAIL),
  MFA_NOT_SAID(10, Field.LEFT_OUT, Field.YES, 0, UNKNOWN, PASS),
  MFA_NOT_NEEDED(10, Field.LEFT_OUT, Field.NO, 0, PASS, PASS),
  KEYS_NOT_SAID(15, Field.YES, Field.YES, -1, PASS, UNKNOWN),
  DENIED(15, Field.LEFT_OUT, Field.LEFT_OUT, -1, UNKNOWN, UNKNOWN);

  private final int weight;
  final Field mfa;
  final Field credentials;

  /** Negative where it is left out. */
  final int keys;

  final Result rootMfa;
  final Result rootKeys;

  RootCase(int weight, Field mfa, Field credentials, int keys, Result rootMfa, Result rootKeys) {
    this.weight = weight;
    this.mfa = mfa;
    this.credentials = credentials;
    this.keys = keys;
    this.rootMfa = rootMfa;
    this.rootKeys = rootKeys;
  }

  @Override
  public int weight() {
    return weight;
  }

  Ternary hasMfa() {
    return switch (this) {
      case SAFE, WITH_KEY, KEYS_NOT_SAID -> Ternary.YES;
      case NO_CREDENTIALS, BARE, BARE_WITH_KEYS -> Ternary.NO;
      case MFA_NOT_SAID, MFA_NOT_NEEDED, DENIED -> Ternary.UNKNOWN;
    };
  }

  Ternary hasNoKeys() {
    return switch (rootKeys) {
      case PASS -> Ternary.YES;
      case FAIL -> Ternary.NO;
      default -> Ternary.UNKNOWN;
    };
  }
}
