package dev.plumbline.engine.policytest;

import dev.plumbline.engine.policy.Span;
import java.util.Optional;

/**
 * One small change of a policy.
 *
 * @param before the words that are changed
 * @param after what they become; empty when they are left out
 */
public record Change(Span span, String before, Optional<String> after) {

  /** Whether words tell of this change, as policy tests write them: without quotation marks. */
  boolean isToldBy(String words) {
    return toString().replace("\"", "").equalsIgnoreCase(words.strip());
  }

  @Override
  public String toString() {
    return "'" + before + "' " + after.map(to -> "becomes '" + to + "'").orElse("is left out");
  }
}
