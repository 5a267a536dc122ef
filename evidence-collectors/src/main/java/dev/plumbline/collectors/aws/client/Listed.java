package dev.plumbline.collectors.aws.client;

import static java.util.Objects.requireNonNull;

import dev.plumbline.collectors.framework.Failure;
import dev.plumbline.engine.evidence.Observation.From;
import java.util.List;
import java.util.Optional;

/**
 * A list as far as its pages could be read.
 *
 * @param items each with the page it came on
 * @param gap why there may be more; empty when the list is complete
 * @param last the last page that was read; empty when there was none
 */
public record Listed<T>(List<Answer<T>> items, Optional<Failure> gap, Optional<From> last) {
  public Listed {
    items = List.copyOf(items);
    requireNonNull(gap, "gap is null");
    requireNonNull(last, "last is null");
  }

  public List<T> values() {
    return items.stream().map(Answer::value).toList();
  }
}
