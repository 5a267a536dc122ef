package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.syntax.Token;
import java.util.Optional;

/**
 * Ends the reading of one line: its first mistake is told, what follows on it cannot be trusted.
 */
final class MistakeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient String code;
  private final transient Span span;
  private final transient Optional<String> help;
  private final boolean told;

  MistakeException(String code, Span span, String message, Optional<String> help) {
    this(code, span, message, help, false);
  }

  private MistakeException(
      String code, Span span, String message, Optional<String> help, boolean told) {
    super(message, null, false, false);
    this.code = code;
    this.span = span;
    this.help = help;
    this.told = told;
  }

  MistakeException(String code, Span span, String message, String help) {
    this(code, span, message, Optional.of(help));
  }

  /** There were mistakes in what was read of some words, and they are told already. */
  static MistakeException told(Span span) {
    return new MistakeException("", span, "", Optional.empty(), true);
  }

  /** Something else should come next. */
  static MistakeException expected(String what, Cursor cursor, String help) {
    return new MistakeException("P110", cursor.here(), "expected " + what + " here", help);
  }

  /** A word that has no place here. */
  static MistakeException unexpected(Token token, String help) {
    return new MistakeException(
        "P101", token.span(), "did not expect '" + token.words() + "' here", help);
  }

  static MistakeException unclosedText(Token text) {
    return new MistakeException(
        "P104",
        text.span(),
        "this text has no closing quotation mark",
        "add \" where the text ends");
  }

  void tell(Problems problems) {
    if (!told) {
      problems.error(code, span, String.valueOf(getMessage()), help);
    }
  }
}
