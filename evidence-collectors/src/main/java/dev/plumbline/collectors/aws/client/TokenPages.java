package dev.plumbline.collectors.aws.client;

import java.util.Iterator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a list that the SDK has no paginator for. It never ends by itself: {@link
 * Calls#list} stops at the last page.
 */
public final class TokenPages<R> implements Iterable<R> {

  /** Asks for the page of a token; the first page has none. */
  public interface PageCall<R> {
    R page(@Nullable String token);
  }

  private final PageCall<R> call;
  private final Function<R, @Nullable String> next;

  /**
   * @param next the token of the next page, as a page tells it
   */
  public TokenPages(PageCall<R> call, Function<R, @Nullable String> next) {
    this.call = call;
    this.next = next;
  }

  @Override
  public Iterator<R> iterator() {
    return new Iterator<>() {
      private @Nullable String token;

      @Override
      public boolean hasNext() {
        return true;
      }

      @Override
      public R next() {
        R page = call.page(token);
        token = next.apply(page);
        return page;
      }
    };
  }
}
