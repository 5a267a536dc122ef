package dev.plumbline.engine.policy.format;

import dev.plumbline.engine.policy.syntax.Token;
import java.util.List;

/** Puts single spaces between words, and none where a sign clings to a word. */
final class Spacing {

  private Spacing() {}

  static String join(List<Token> tokens) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < tokens.size(); at++) {
      if (at > 0 && !clings(tokens.get(at - 1), tokens.get(at))) {
        text.append(' ');
      }
      text.append(tokens.get(at).words());
    }
    return text.toString();
  }

  private static boolean clings(Token before, Token token) {
    return switch (token.kind()) {
      case COMMA, COLON, CLOSE -> true;
      default ->
          before.kind() == Token.Kind.OPEN
              || before.kind() == Token.Kind.COLON && isTimeOfDay(before, token);
    };
  }

  /** The minutes of {@code 18:00}. */
  private static boolean isTimeOfDay(Token colon, Token token) {
    return colon.span().column() + 1 == token.span().column()
        && Character.isDigit(token.words().charAt(0));
  }
}
