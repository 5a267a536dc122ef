package dev.plumbline.benchmarks.evaluation;

import dev.plumbline.engine.policy.Result;
import java.util.List;

/** Yes, no, or unknown. */
public enum Ternary {
  YES,
  NO,
  UNKNOWN;

  public static Ternary of(boolean yes) {
    return yes ? YES : NO;
  }

  public Ternary not() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
    };
  }

  public Ternary and(Ternary other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == YES && other == YES ? YES : UNKNOWN;
  }

  public Ternary or(Ternary other) {
    if (this == YES || other == YES) {
      return YES;
    }
    return this == NO && other == NO ? NO : UNKNOWN;
  }

  /** Whether any is so, of all there are or of those that are known. */
  public static Ternary any(List<Ternary> some, boolean whole) {
    Ternary any = whole ? NO : UNKNOWN;
    for (Ternary each : some) {
      any = any.or(each);
    }
    return any;
  }

  /** What a policy without scope says. */
  public Result result() {
    return within(YES);
  }

  /** What a policy says whose requirement this is. */
  public Result within(Ternary scope) {
    if (scope == NO) {
      return Result.NOT_APPLICABLE;
    }
    if (scope == UNKNOWN || this == UNKNOWN) {
      return Result.UNKNOWN;
    }
    return this == YES ? Result.PASS : Result.FAIL;
  }
}
