package dev.plumbline.benchmarks.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * What was measured.
 *
 * @param part of the benchmark, such as {@code "warm"}
 * @param accounts of the estate; 0 where there is none
 * @param what in words
 * @param value in the unit
 * @param ratio to what it is measured against, such as {@code "2.4 × loops"}
 * @param goal in words
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Figure(
    String part,
    int accounts,
    String what,
    double value,
    String unit,
    Optional<String> ratio,
    Optional<String> goal) {

  static Figure of(String part, int accounts, String what, double value, String unit) {
    return new Figure(part, accounts, what, value, unit, Optional.empty(), Optional.empty());
  }

  /** The same with its ratio to another figure. */
  Figure against(Figure base, String name, String goal) {
    return new Figure(
        part,
        accounts,
        what,
        value,
        unit,
        Optional.of("%.2f × %s".formatted(value / base.value(), name)),
        Optional.of(goal));
  }

  /** The same with how it grew since a figure of fewer accounts, on logarithmic scales. */
  Figure grownFrom(Figure less, String goal) {
    double slope = Math.log(value / less.value()) / Math.log((double) accounts / less.accounts());
    return new Figure(
        part,
        accounts,
        what,
        value,
        unit,
        Optional.of("slope %.2f from %,d".formatted(slope, less.accounts())),
        Optional.of(goal));
  }

  Figure withGoal(String words) {
    return new Figure(part, accounts, what, value, unit, ratio, Optional.of(words));
  }

  String row() {
    return "| %s | %s | %s | %,.1f %s | %s | %s |"
        .formatted(
            part,
            accounts == 0 ? "" : "%,d".formatted(accounts),
            what,
            value,
            unit,
            ratio.orElse(""),
            goal.orElse(""));
  }
}
