package dev.plumbline.engine.policy.syntax;

import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.witness.Witness;

/**
 * A word, a text in quotation marks, or a sign.
 *
 * @param text as written; of a {@link Kind#TEXT} what stands between the quotation marks
 * @param witness is told what the token is taken for
 */
public record Token(Kind kind, String text, Span span, Witness witness) {

  public enum Kind {
    WORD,
    TEXT,
    /** A text whose closing quotation mark is missing. */
    UNCLOSED,
    COMMA,
    COLON,
    OPEN,
    CLOSE,
    PERCENT,
    PIPE,
    DASH,
    /** Not a word: the place where one is being written. Whoever asks for words there is noted. */
    CARET
  }

  public Token(Kind kind, String text, Span span) {
    this(kind, text, span, Witness.NONE);
  }

  /** Whether this is the word, without regard to case. */
  public boolean is(String word) {
    return kind != Kind.TEXT && kind != Kind.UNCLOSED && text.equalsIgnoreCase(word);
  }

  /** As written, with quotation marks. */
  public String words() {
    return switch (kind) {
      case TEXT -> '"' + text + '"';
      case UNCLOSED -> '"' + text;
      default -> text;
    };
  }
}
