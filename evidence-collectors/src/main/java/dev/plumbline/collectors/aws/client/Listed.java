package dev.plumbline.collectors.aws.client;

import static java.util.Objects.requireNonNull;

import dev.plumbline.collectors.framework.Failure;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Observation.From;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

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

  /**
   * The cell that the list is the evidence of.
   *
   * @param lines adds what an item tells
   */
  public Reading reading(Cell cell, BiConsumer<Answer<T>, Gathering> lines) {
    Gathering gathering = new Gathering(cell);
    last.ifPresent(gathering::answered);
    items.forEach(item -> lines.accept(item, gathering));
    gathering.fail(gap);
    return gathering.reading();
  }

  public List<T> values() {
    return items.stream().map(Answer::value).toList();
  }
}
