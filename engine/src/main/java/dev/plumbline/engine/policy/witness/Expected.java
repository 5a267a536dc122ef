package dev.plumbline.engine.policy.witness;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Words that would fit at the caret.
 *
 * @param kind what they are
 * @param column where they begin, counted from 1: at the caret, or before it when their first words
 *     are written already
 * @param words all of them, as they are to be written
 * @param meaning what they would be taken for; empty for the language's own words
 */
public record Expected(Kind kind, int column, String words, Optional<Meaning> meaning) {

  /** What words are. */
  public enum Kind {
    /** Words of the language. */
    KEYWORD,
    /** A sentence or phrase of the vocabulary. */
    PHRASE,
    /** A text in quotation marks. */
    TEXT,
    /** The name of something, or one of the values it may have. */
    NAME
  }

  public Expected {
    requireNonNull(kind, "kind is null");
    requireNonNull(words, "words is null");
    requireNonNull(meaning, "meaning is null");
  }
}
