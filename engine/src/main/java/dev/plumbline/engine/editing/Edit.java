package dev.plumbline.engine.editing;

import static java.util.Objects.requireNonNull;

import dev.plumbline.engine.policy.Span;

/**
 * A change of a file.
 *
 * @param text what to write in the place of what stands between the two positions
 */
public record Edit(String file, Position from, Position to, String text) {
  public Edit {
    requireNonNull(file, "file is null");
    requireNonNull(text, "text is null");
  }

  static Edit replacing(Span words, String text) {
    return new Edit(words.file(), Position.before(words), Position.behind(words), text);
  }

  static Edit inserting(String file, Position at, String text) {
    return new Edit(file, at, at, text);
  }
}
