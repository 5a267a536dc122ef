package dev.plumbline.server.api;

import java.util.Collection;

/** The nearest of the words that would have been right, as the end of a sentence. */
final class Suggestion {
  private Suggestion() {}

  /** {@code ; did you mean "X"?}, or nothing when no word is near. */
  static String didYouMean(String written, Collection<String> candidates) {
    return dev.plumbline.engine.policy.reading.Suggestion.nearest(written, candidates)
        .map(near -> "; did you mean \"" + near + "\"?")
        .orElse("");
  }
}
