package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the names that a vocabulary gives: one or more words before a text or a small word. */
final class Names {
  private Names() {}

  /** The name that a block begins with, as written. */
  static String heading(Cursor heading) {
    if (heading.atEnd() || heading.at(Token.Kind.TEXT)) {
      throw new MistakeException(
          "V103",
          heading.here(),
          "expected a name",
          "write for instance: thing account \"account\"");
    }
    return Line.words(beforeOf(heading));
  }

  /** The words of the name that a block begins with. */
  static List<Token> headingWords(Block block) {
    return beforeOf(new Cursor(block.heading(), 1));
  }

  /** The words before {@code of} or a text; moves behind them. */
  static List<Token> beforeOf(Cursor cursor) {
    int from = cursor.position();
    while (!cursor.atEnd()
        && !cursor.at(Token.Kind.TEXT)
        && (cursor.position() == from || !cursor.at("of"))) {
      cursor.next();
    }
    return since(from, cursor);
  }

  /** The words before a comma or a text; moves behind them. */
  static List<Token> beforeComma(Cursor cursor) {
    int from = cursor.position();
    while (!cursor.atEnd() && !cursor.at(Token.Kind.TEXT) && !cursor.at(Token.Kind.COMMA)) {
      cursor.next();
    }
    return since(from, cursor);
  }

  /** The words before the next of these; moves behind them. */
  static List<Token> before(Cursor cursor, String... stops) {
    int from = cursor.position();
    cursor.until(stops);
    return since(from, cursor);
  }

  /** The words to the end of the line, at least one. */
  static List<Token> rest(Cursor cursor) {
    int from = cursor.position();
    cursor.moveTo(cursor.tokens().size());
    return since(from, cursor);
  }

  private static List<Token> since(int from, Cursor cursor) {
    if (cursor.position() == from) {
      throw new MistakeException("V103", cursor.here(), "expected a name", Optional.empty());
    }
    return cursor.tokens().subList(from, cursor.position());
  }

  static String lower(List<Token> words) {
    return Line.words(words).toLowerCase(Locale.ROOT);
  }
}
