package dev.plumbline.engine.catalogue;

import static java.util.Objects.requireNonNull;

/**
 * A link of an improvement plan.
 *
 * @param title as the question page prints it
 * @param url the address of its page
 * @param kind what it leads to, such as {@code "document"} or {@code "video"}
 */
public record Link(String title, String url, String kind) {
  public Link {
    requireNonNull(title, "title is null");
    requireNonNull(url, "url is null");
    requireNonNull(kind, "kind is null");
  }
}
