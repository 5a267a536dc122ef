package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.policy.witness.Meaning;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What must come next on a line; anything else is a mistake. */
final class Expect {
  private Expect() {}

  /** Passes over a word. */
  static void word(Cursor cursor, String word, String help) {
    if (!cursor.skip(word)) {
      throw new MistakeException("P101", cursor.here(), "expected '" + word + "' here", help);
    }
  }

  /** Passes over a sign. */
  static void sign(Cursor cursor, Token.Kind kind, String sign, String help) {
    if (cursor.skip(kind).isEmpty()) {
      throw new MistakeException("P101", cursor.here(), "expected '" + sign + "' here", help);
    }
  }

  /** A text in quotation marks. */
  static Token text(Cursor cursor) {
    if (cursor.at(Token.Kind.UNCLOSED)) {
      throw MistakeException.unclosedText(cursor.peek());
    }
    return cursor.skip(Token.Kind.TEXT).orElseThrow(() -> noText(cursor));
  }

  private static MistakeException noText(Cursor cursor) {
    return MistakeException.expected(
        "a text in quotation marks",
        cursor,
        cursor.atEnd()
            ? "write it behind '" + cursor.line().first().text() + "'"
            : "write \"" + Line.words(cursor.rest()) + "\"");
  }

  /** Texts separated by commas, to the end of the line. */
  static List<Token> texts(Cursor cursor) {
    List<Token> texts = new ArrayList<>();
    do {
      texts.add(text(cursor));
    } while (cursor.skip(Token.Kind.COMMA).isPresent());
    end(cursor);
    return texts;
  }

  /** At least one more word; the cursor stays. */
  static String more(Cursor cursor, String help) {
    if (cursor.atEnd()) {
      throw new MistakeException("P110", cursor.here(), "expected more on this line", help);
    }
    return Line.words(cursor.rest());
  }

  /** The next token, whatever it is. */
  static Token any(Cursor cursor, String what, String help) {
    if (cursor.atEnd()) {
      throw MistakeException.expected(what, cursor, help);
    }
    return cursor.next();
  }

  static void end(Cursor cursor) {
    end(cursor, "end the line before it");
  }

  static void end(Cursor cursor, String help) {
    if (!cursor.atEnd()) {
      throw MistakeException.unexpected(cursor.peek(), help);
    }
  }

  /** The words to the end of the line, or the place behind it. */
  static Span restOf(Cursor cursor) {
    return cursor.atEnd() ? cursor.here() : Line.span(cursor.rest());
  }

  /** That a token is the id of a policy. */
  static void policyId(Token id, Collection<String> policyIds) {
    Cursor.offer(List.of(id), policyIds, Meaning.PolicyId::new);
    Cursor.understood(List.of(id), new Meaning.PolicyId(id.text()));
    if (!policyIds.contains(id.text())) {
      throw new MistakeException(
          "P402",
          id.span(),
          "no policy is called " + id.text(),
          Suggestion.nearest(id.text(), policyIds).map(near -> "did you mean " + near + "?"));
    }
  }
}
