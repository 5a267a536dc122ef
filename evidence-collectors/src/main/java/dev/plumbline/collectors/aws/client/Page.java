package dev.plumbline.collectors.aws.client;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items its items; a page may have none and yet not be the last
 * @param next the token of the next page; empty on the last page; the empty text when the page says
 *     that there is more and not where
 */
public record Page<T>(List<T> items, Optional<String> next) {
  public Page {
    items = List.copyOf(items);
    requireNonNull(next, "next is null");
  }

  /** A page of a service that pages by a token: no token, no next page. */
  public static <T> Page<T> of(List<T> items, @Nullable String token) {
    return new Page<>(items, Optional.ofNullable(token).filter(text -> !text.isEmpty()));
  }

  /** A page of a service that says whether it is truncated, and the marker of the next page. */
  public static <T> Page<T> of(
      List<T> items, @Nullable Boolean truncated, @Nullable String marker) {
    boolean more = Boolean.TRUE.equals(truncated);
    return new Page<>(items, more ? Optional.of(marker == null ? "" : marker) : Optional.empty());
  }
}
