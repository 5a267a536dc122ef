package dev.plumbline.engine.policytest;

import dev.plumbline.engine.policy.PolicyTest;
import dev.plumbline.engine.policy.PolicyTest.Expectation;
import java.util.Optional;

/**
 * How one expectation of a test came out.
 *
 * @param actual what came out, such as {@code "UNKNOWN"}, or a sentence where nothing did
 * @param reason the clause that decided it; empty when it was as expected
 */
public record Verdict(
    PolicyTest test,
    Expectation expectation,
    boolean passed,
    String actual,
    Optional<String> reason) {

  /** What was expected of what, in one line. */
  public String title() {
    return '"'
        + test.title()
        + '"'
        + expectation.kind().map(kind -> ", " + kind + " ").orElse("")
        + expectation.id().map(id -> '"' + id + '"').orElse("")
        + ": "
        + expectation.outcome();
  }

  /** A failure as it is printed: the place, what was expected, what came, and why. */
  public String render() {
    String what =
        '"'
            + test.title()
            + '"'
            + expectation.kind().map(kind -> ", " + kind + " ").orElse("")
            + expectation.id().map(id -> '"' + id + '"').orElse("");
    return expectation.span()
        + ": test failed: "
        + what
        + ": expected "
        + expectation.outcome()
        + " but was "
        + actual
        + reason.map(why -> "\n     = " + why).orElse("");
  }
}
