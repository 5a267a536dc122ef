package dev.plumbline.engine.editing;

import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.witness.Meaning;
import java.util.List;

/**
 * Words that lead to a page: the title of an improvement.
 *
 * @param address of the page
 */
public record PageLink(Span words, String address) {

  /** Those of a file, in its order. */
  public static List<PageLink> of(Understanding understanding, String file) {
    return understanding.names().in(file).stream()
        .filter(named -> named.meaning() instanceof Meaning.Improvement)
        .map(
            named ->
                new PageLink(named.words(), ((Meaning.Improvement) named.meaning()).link().url()))
        .toList();
  }
}
