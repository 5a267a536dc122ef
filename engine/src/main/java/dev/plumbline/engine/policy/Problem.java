package dev.plumbline.engine.policy;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Optional;

/**
 * A mistake in a file, told to its author.
 *
 * @param code such as {@code "P201"}; each has a page of documentation
 * @param message lower case, their words in quotes, no Java names, one line, what was expected
 * @param sourceLine the line it stands on
 * @param help what to write instead
 */
public record Problem(
    Level level, String code, Span span, String message, String sourceLine, Optional<String> help)
    implements Comparable<Problem> {

  public enum Level {
    ERROR,
    WARNING
  }

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::span).thenComparing(Problem::code);

  public Problem {
    requireNonNull(level, "level is null");
    requireNonNull(code, "code is null");
    requireNonNull(span, "span is null");
    requireNonNull(message, "message is null");
    requireNonNull(sourceLine, "sourceLine is null");
    requireNonNull(help, "help is null");
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /** As wide as what stands before the words, tabs included. */
  private String indent() {
    StringBuilder indent = new StringBuilder();
    for (int i = 0; i < span.column() - 1; i++) {
      indent.append(i < sourceLine.length() && sourceLine.charAt(i) == '\t' ? '\t' : ' ');
    }
    return indent.toString();
  }

  /** As it is printed: place and message, the source line, a caret under the words, and help. */
  public String render() {
    String number = Integer.toString(span.line());
    String margin = " ".repeat(number.length() + 2);
    String level = this.level == Level.ERROR ? "error" : "warning";
    StringBuilder text =
        new StringBuilder()
            .append(span)
            .append(": ")
            .append(level)
            .append(' ')
            .append(code)
            .append(": ")
            .append(message)
            .append('\n');
    text.append(' ').append(number).append(" | ").append(sourceLine).append('\n');
    text.append(margin)
        .append("| ")
        .append(indent())
        .append("^".repeat(Math.max(1, span.length())));
    help.ifPresent(h -> text.append('\n').append(margin).append("= ").append(h));
    return text.toString();
  }
}
