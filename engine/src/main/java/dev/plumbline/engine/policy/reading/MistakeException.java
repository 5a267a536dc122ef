package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Span;
import java.util.Optional;

/**
 * Ends the reading of one line: its first mistake is told, what follows on it cannot be trusted.
 */
final class MistakeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient String code;
  private final transient Span span;
  private final transient Optional<String> help;

  MistakeException(String code, Span span, String message, Optional<String> help) {
    super(message, null, false, false);
    this.code = code;
    this.span = span;
    this.help = help;
  }

  MistakeException(String code, Span span, String message, String help) {
    this(code, span, message, Optional.of(help));
  }

  void tell(Problems problems) {
    problems.error(code, span, String.valueOf(getMessage()), help);
  }
}
