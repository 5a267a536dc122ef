package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import java.util.List;
import java.util.Optional;

/** A place in the words of a line. */
final class Cursor {

  private final Line line;
  private int position;

  Cursor(Line line) {
    this(line, 0);
  }

  Cursor(Line line, int position) {
    this.line = line;
    this.position = position;
  }

  Line line() {
    return line;
  }

  List<Token> tokens() {
    return line.tokens();
  }

  int position() {
    return position;
  }

  void moveTo(int position) {
    this.position = position;
  }

  boolean atEnd() {
    return position >= tokens().size();
  }

  /** The next token, which must be there. */
  Token peek() {
    return tokens().get(position);
  }

  Token next() {
    return tokens().get(position++);
  }

  boolean at(Token.Kind kind) {
    return !atEnd() && peek().kind() == kind;
  }

  /** Whether the next tokens are these words. */
  boolean at(String words) {
    String[] each = words.split(" ");
    if (position + each.length > tokens().size()) {
      return false;
    }
    for (int i = 0; i < each.length; i++) {
      if (!tokens().get(position + i).is(each[i])) {
        return false;
      }
    }
    return true;
  }

  /** Passes over these words if they come next. */
  boolean skip(String words) {
    if (!at(words)) {
      return false;
    }
    position += words.split(" ").length;
    return true;
  }

  Optional<Token> skip(Token.Kind kind) {
    return at(kind) ? Optional.of(next()) : Optional.empty();
  }

  List<Token> rest() {
    return tokens().subList(position, tokens().size());
  }

  /** The words before the next of these, at least one if one is left; moves behind them. */
  List<Token> until(String... stops) {
    int from = position;
    while (!atEnd() && (position == from || !atAny(stops))) {
      position++;
    }
    return tokens().subList(from, position);
  }

  private boolean atAny(String... stops) {
    for (String stop : stops) {
      if (at(stop)) {
        return true;
      }
    }
    return false;
  }

  /** The next token, or the place behind the last one. */
  Span here() {
    if (!atEnd()) {
      return peek().span();
    }
    Span last = tokens().get(tokens().size() - 1).span();
    return new Span(last.file(), last.line(), last.column() + last.length(), 1);
  }

  /** The words before the next of these signs or words, none at the end; the cursor stays. */
  List<Token> ahead(String... stops) {
    return new Cursor(line, position).until(stops);
  }

  /** The words to the end of the clause; the cursor stays. */
  List<Token> clause() {
    return ahead("and", "or", ")", ":", "where", "comes");
  }

  Span spanFrom(int from) {
    return Line.span(tokens().subList(from, Math.max(from + 1, position)));
  }

  String wordsFrom(int from) {
    return Line.words(tokens().subList(from, position));
  }
}
