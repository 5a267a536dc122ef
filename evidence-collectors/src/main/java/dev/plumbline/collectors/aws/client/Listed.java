package dev.plumbline.collectors.aws.client;

import static java.util.Objects.requireNonNull;

import dev.plumbline.collectors.framework.Failure;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Observation.From;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

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
    into(gathering, item -> lines.accept(item, gathering));
    return gathering.reading();
  }

  /**
   * Notes how the list ended, and lets every item be written down. An item that cannot be read
   * leaves the others be.
   */
  public void into(Gathering gathering, Consumer<Answer<T>> line) {
    last.ifPresent(gathering::answered);
    gathering.fail(gap);
    for (Answer<T> item : items) {
      try {
        line.accept(item);
      } catch (ReadFailure failed) {
        gathering.fail(failed.failure());
      }
    }
  }

  public List<T> values() {
    return items.stream().map(Answer::value).toList();
  }

  /** The same list of something that each item has. */
  <U> Listed<U> map(Function<T, U> part) {
    return new Listed<>(
        items.stream().map(each -> new Answer<>(part.apply(each.value()), each.from())).toList(),
        gap,
        last);
  }
}
