package dev.plumbline.engine.things;

import static java.util.Objects.requireNonNull;

import dev.plumbline.engine.evidence.Cause;
import java.util.List;
import java.util.Optional;

/**
 * A list as far as it was read. A list with a gap may hold more than its items show: it can still
 * prove that something exists, and never that nothing does.
 *
 * @param items the things, or texts, that were read, in their order
 * @param gap why there may be more; empty when the list is complete
 */
public record Listing<T>(List<T> items, Optional<Cause> gap) {
  public Listing {
    items = List.copyOf(items);
    requireNonNull(gap, "gap is null");
  }

  public static <T> Listing<T> complete(List<T> items) {
    return new Listing<>(items, Optional.empty());
  }

  public static <T> Listing<T> partial(List<T> items, Cause gap) {
    return new Listing<>(items, Optional.of(gap));
  }

  public static <T> Listing<T> unknown(Cause gap) {
    return new Listing<>(List.of(), Optional.of(gap));
  }

  public boolean isComplete() {
    return gap.isEmpty();
  }
}
