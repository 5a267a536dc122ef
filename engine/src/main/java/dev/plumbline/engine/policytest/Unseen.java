package dev.plumbline.engine.policytest;

import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.Truth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A clause that the tests of its policy never saw with some truth.
 *
 * @param words the clause as written
 * @param truths those it was never seen with
 */
public record Unseen(String policyId, Span span, String words, List<Truth.Kind> truths) {
  public Unseen {
    truths = List.copyOf(truths);
  }

  /** In one line: the place, the clause, and what it never was. */
  public String render() {
    return span
        + ": '"
        + words
        + "' was never "
        + truths.stream()
            .map(truth -> truth.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" or "));
  }
}
