package dev.plumbline.engine.policy;

import static java.util.Objects.requireNonNull;

import dev.plumbline.engine.things.Attribute;
import java.util.List;

/**
 * A phrase, resolved: from a thing in scope through {@code one} attributes to the attribute it
 * names.
 *
 * @param frame which thing in scope it starts from: 0 is the policy's subject, 1 the item of the
 *     outermost list, …
 * @param steps at least one attribute; all but the last are {@link Attribute.Kind#ONE}
 * @param words as written, without regard to case and spacing
 */
public record Path(int frame, List<Attribute> steps, String words) {
  public Path {
    steps = List.copyOf(steps);
    requireNonNull(words, "words is null");
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a path has at least one step");
    }
  }

  /** The attribute whose value the phrase means. */
  public Attribute target() {
    return steps.get(steps.size() - 1);
  }
}
