package dev.plumbline.engine.things;

import java.util.List;

/**
 * A vocabulary defines a kind of thing that ships with the program otherwise than its record does.
 */
public final class ThingMismatchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> mismatches;

  ThingMismatchException(String kind, List<String> mismatches) {
    super(
        "the thing \"%s\" ships with the program and does not fit its record: %s"
            .formatted(kind, String.join("; ", mismatches)));
    this.mismatches = List.copyOf(mismatches);
  }

  /** What does not fit, one sentence each, in the order of the vocabulary. */
  public List<String> mismatches() {
    return mismatches;
  }
}
