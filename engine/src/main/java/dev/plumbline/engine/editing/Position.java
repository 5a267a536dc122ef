package dev.plumbline.engine.editing;

import dev.plumbline.engine.policy.Span;

/**
 * A place between two characters of a file.
 *
 * @param line counted from 1
 * @param column of the character behind it, counted from 1 in code points
 */
public record Position(int line, int column) {
  public Position {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("lines and columns are counted from 1");
    }
  }

  /** Whether it is in some words, or right behind them. */
  boolean touches(Span words) {
    return words.line() == line
        && words.column() <= column
        && column <= words.column() + words.length();
  }

  static Position before(Span words) {
    return new Position(words.line(), words.column());
  }

  static Position behind(Span words) {
    return new Position(words.line(), words.column() + words.length());
  }
}
