package dev.plumbline.engine.policy.syntax;

import dev.plumbline.engine.policy.Span;

/**
 * A word, a text in quotation marks, or a sign.
 *
 * @param text as written; of a {@link Kind#TEXT} what stands between the quotation marks
 */
public record Token(Kind kind, String text, Span span) {

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
    DASH
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
