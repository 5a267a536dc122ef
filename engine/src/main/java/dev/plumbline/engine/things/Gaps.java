package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Cause;
import java.util.Optional;
import java.util.SortedSet;

/** Several causes told as one: the first in their order, and how many more there are. */
final class Gaps {
  private Gaps() {}

  static Optional<Cause> combine(SortedSet<Cause> causes) {
    if (causes.size() <= 1) {
      return causes.stream().findFirst();
    }
    Cause first = causes.first();
    return Optional.of(
        new Cause(first.reason(), first.detail() + " (and " + (causes.size() - 1) + " more)"));
  }
}
