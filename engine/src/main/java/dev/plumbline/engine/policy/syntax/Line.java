package dev.plumbline.engine.policy.syntax;

import dev.plumbline.engine.policy.Span;
import java.util.List;

/**
 * A line with the {@code -} lines that stand under it.
 *
 * @param tokens at least one; without the leading dash
 * @param bullets the lines that start with a dash and are indented deeper
 */
public record Line(List<Token> tokens, List<Line> bullets) {
  public Line {
    tokens = List.copyOf(tokens);
    bullets = List.copyOf(bullets);
  }

  public Token first() {
    return tokens.get(0);
  }

  /** From the first token to the last. */
  public Span span() {
    return span(tokens);
  }

  public static Span span(List<Token> tokens) {
    Span from = tokens.get(0).span();
    Span to = tokens.get(tokens.size() - 1).span();
    return new Span(
        from.file(), from.line(), from.column(), to.column() + to.length() - from.column());
  }

  /** As written, with single spaces. */
  public static String words(List<Token> tokens) {
    StringBuilder words = new StringBuilder();
    for (Token token : tokens) {
      boolean tight =
          switch (token.kind()) {
            case COMMA, COLON, CLOSE -> true;
            default -> words.isEmpty() || words.charAt(words.length() - 1) == '(';
          };
      words.append(tight ? "" : " ").append(token.words());
    }
    return words.toString();
  }
}
