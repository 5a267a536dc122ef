package dev.plumbline.benchmarks.evaluation;

import java.util.Optional;
import java.util.function.Predicate;

/** A value that was seen, is absent, or is unknown; the state is whether there is one. */
public record Seen<T>(Ternary state, Optional<T> value) {

  static <T> Seen<T> of(T value) {
    return new Seen<>(Ternary.YES, Optional.of(value));
  }

  static <T> Seen<T> absent() {
    return new Seen<>(Ternary.NO, Optional.empty());
  }

  static <T> Seen<T> unknown() {
    return new Seen<>(Ternary.UNKNOWN, Optional.empty());
  }

  /** Whether the value is like that; an absent one is not. */
  public Ternary is(Predicate<T> like) {
    return value.isPresent() ? Ternary.of(like.test(value.get())) : state;
  }

  public Ternary isAbsent() {
    return state.not();
  }
}
