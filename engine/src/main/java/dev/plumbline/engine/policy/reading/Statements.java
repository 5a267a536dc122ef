package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of a block by the words they begin with; tells unknown, double and missing ones. */
final class Statements {

  private final Problems problems;
  private final Map<String, List<Line>> byKeyword = new HashMap<>();
  private boolean sound = true;

  /**
   * Sorts the lines of a block.
   *
   * @param repeatable keywords that may begin several lines
   */
  Statements(
      Block block, Collection<String> keywords, Collection<String> repeatable, Problems problems) {
    this.problems = problems;
    for (Line line : block.lines()) {
      Optional<String> keyword = keywordOf(line, keywords);
      if (keyword.isEmpty()) {
        sound = false;
        problems.error(
            "P101",
            line.first().span(),
            "did not expect '" + line.first().words() + "' here",
            nearest(line, keywords)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("a line here begins with one of: " + String.join(", ", keywords)));
        continue;
      }
      List<Line> lines = byKeyword.computeIfAbsent(keyword.get(), k -> new ArrayList<>());
      if (!lines.isEmpty() && !repeatable.contains(keyword.get())) {
        sound = false;
        problems.error(
            "P106",
            line.first().span(),
            "there is a line '"
                + keyword.get()
                + "' already, line "
                + lines.get(0).first().span().line(),
            "leave one of them out");
      }
      lines.add(line);
    }
  }

  private static Optional<String> keywordOf(Line line, Collection<String> keywords) {
    Cursor cursor = new Cursor(line);
    return keywords.stream()
        .filter(cursor::at)
        .max(java.util.Comparator.comparingInt(String::length));
  }

  /** The keyword nearest to as many words of the line as it has. */
  private static Optional<String> nearest(Line line, Collection<String> keywords) {
    return keywords.stream()
        .filter(
            keyword -> {
              int size = Math.min(keyword.split(" ").length, line.tokens().size());
              String words = Line.words(line.tokens().subList(0, size));
              return Suggestion.nearest(words, List.of(keyword)).isPresent();
            })
        .min(
            java.util.Comparator.comparingInt(
                keyword -> Suggestion.distance(line.first().text(), keyword.split(" ")[0])));
  }

  /** Whether every line began with a known word and stood once. */
  boolean sound() {
    return sound;
  }

  List<Line> all(String keyword) {
    return byKeyword.getOrDefault(keyword, List.of());
  }

  /** The line, as a cursor behind its keyword. */
  Optional<Cursor> first(String keyword) {
    return all(keyword).stream()
        .findFirst()
        .map(line -> new Cursor(line, keyword.split(" ").length));
  }

  /** The only text of a line. */
  Optional<Token> text(String keyword) {
    return first(keyword)
        .flatMap(
            cursor -> {
              try {
                Token text = expectText(cursor);
                expectEnd(cursor);
                return Optional.of(text);
              } catch (MistakeException mistake) {
                sound = false;
                mistake.tell(problems);
                return Optional.empty();
              }
            });
  }

  static Token expectText(Cursor cursor) {
    if (cursor.at(Token.Kind.UNCLOSED)) {
      throw new MistakeException(
          "P104",
          cursor.peek().span(),
          "this text has no closing quotation mark",
          "add \" where the text ends");
    }
    return cursor
        .skip(Token.Kind.TEXT)
        .orElseThrow(
            () ->
                new MistakeException(
                    "P110",
                    cursor.here(),
                    "expected a text in quotation marks here",
                    cursor.atEnd()
                        ? "write it behind '" + cursor.line().first().text() + "'"
                        : "write \"" + Line.words(cursor.rest()) + "\""));
  }

  static void expectEnd(Cursor cursor) {
    if (!cursor.atEnd()) {
      throw new MistakeException(
          "P101",
          cursor.peek().span(),
          "did not expect '" + cursor.peek().words() + "' here",
          "end the line before it");
    }
  }

  /** The words of the rest of the line. */
  static String words(Cursor cursor, String example) {
    if (cursor.atEnd()) {
      throw new MistakeException("P110", cursor.here(), "expected more on this line", example);
    }
    return Line.words(cursor.rest());
  }

  static Span spanOfRest(Cursor cursor) {
    return cursor.atEnd() ? cursor.here() : Line.span(cursor.rest());
  }

  /** The texts of a line, separated by commas. */
  static List<Token> texts(Cursor cursor) {
    List<Token> texts = new ArrayList<>();
    do {
      texts.add(expectText(cursor));
    } while (cursor.skip(Token.Kind.COMMA).isPresent());
    expectEnd(cursor);
    return texts;
  }
}
