package dev.plumbline.collectors.aws.client;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a list that the SDK has no paginator for: each is asked for with the token of the
 * one before.
 *
 * @param call asks for the page of a token; null asks for the first
 * @param token reads the token of the next page; null or empty on the last
 */
public record Pages<R>(Function<@Nullable String, R> call, Function<R, @Nullable String> token)
    implements Iterable<R> {

  @Override
  public Iterator<R> iterator() {
    return new Iterator<>() {
      private @Nullable String next;
      private boolean ended;

      @Override
      public boolean hasNext() {
        return !ended;
      }

      @Override
      public R next() {
        if (ended) {
          throw new NoSuchElementException();
        }
        R page = call.apply(next);
        next = token.apply(page);
        ended = next == null || next.isEmpty();
        return page;
      }
    };
  }
}
