package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Observed;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The bare values of a cell. */
final class RegisterValues {
  private RegisterValues() {}

  /** None of what is absent, all of a list. */
  static Stream<Object> present(@Nullable Object cell) {
    if (cell instanceof Observed.Present<?> present) {
      return Stream.of(present.value());
    }
    return cell instanceof Listing<?> listing ? listing.items().stream().map(i -> i) : Stream.of();
  }
}
