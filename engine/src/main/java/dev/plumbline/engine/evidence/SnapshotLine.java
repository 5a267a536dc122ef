package dev.plumbline.engine.evidence;

import java.util.Optional;

/** A line of an observations file: {@link Readable}, or {@link Broken}. */
public sealed interface SnapshotLine {

  /** Counted from 1. */
  int number();

  @SuppressWarnings("JavaLangClash")
  record Readable(int number, Observation observation) implements SnapshotLine {}

  /**
   * A line that is not an observation.
   *
   * @param region the Region it speaks of, if that much can be read
   * @param place such as {@code "observations/111111111111/trails.jsonl:12:5"}, with a JSON pointer
   *     where there is one
   * @param problem what was expected there
   */
  record Broken(int number, Optional<String> region, String place, String problem)
      implements SnapshotLine {
    /** Place and problem. */
    public String detail() {
      return place + ": " + problem;
    }
  }
}
