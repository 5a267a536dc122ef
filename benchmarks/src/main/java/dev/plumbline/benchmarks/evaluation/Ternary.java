package dev.plumbline.benchmarks.evaluation;

import dev.plumbline.engine.policy.Result;

/** Yes, no, or unknown. */
enum Ternary {
  YES,
  NO,
  UNKNOWN;

  static Ternary of(boolean yes) {
    return yes ? YES : NO;
  }

  Ternary not() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
    };
  }

  Ternary and(Ternary other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == YES && other == YES ? YES : UNKNOWN;
  }

  Ternary or(Ternary other) {
    if (this == YES || other == YES) {
      return YES;
    }
    return this == NO && other == NO ? NO : UNKNOWN;
  }

  /** What a policy without scope says. */
  Result result() {
    return within(YES);
  }

  /** What a policy says whose requirement this is. */
  Result within(Ternary scope) {
    if (scope == NO) {
      return Result.NOT_APPLICABLE;
    }
    if (scope == UNKNOWN || this == UNKNOWN) {
      return Result.UNKNOWN;
    }
    return this == YES ? Result.PASS : Result.FAIL;
  }
}
