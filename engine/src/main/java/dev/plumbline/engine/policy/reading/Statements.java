package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The lines of a block by the words they begin with; tells unknown, double and missing ones. */
final class Statements {

  /** Words people expect, and what says it here. */
  private static final Map<String, String> EXPECTED =
      Map.of(
          "shall", "must",
          "should", "must",
          "requires", "must",
          "if", "where",
          "when", "where",
          "message", "say",
          "why", "rationale",
          "description", "rationale",
          "until", "expires",
          "because", "reason");

  private static final Pattern NEARLY_A_DASH = Pattern.compile("[-\u2013\u2014\u2022*]");

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
        tellUnknown(line, keywords);
      } else {
        add(keyword.get(), line, repeatable.contains(keyword.get()));
      }
    }
    offer(block, keywords, repeatable);
  }

  /** Notes the keywords that may begin a line at the caret. */
  private void offer(Block block, Collection<String> keywords, Collection<String> repeatable) {
    keywords.stream()
        .filter(keyword -> !has(keyword) || repeatable.contains(keyword))
        .forEach(keyword -> block.lines().forEach(line -> new Cursor(line).at(keyword)));
  }

  private void tellUnknown(Line line, Collection<String> keywords) {
    sound = false;
    MistakeException.unexpected(
            line.first(),
            bullet(line)
                .or(() -> nearest(line, keywords).map(near -> "did you mean '" + near + "'?"))
                .orElse("a line here begins with one of: " + String.join(", ", keywords)))
        .tell(problems);
  }

  private void add(String keyword, Line line, boolean repeatable) {
    List<Line> lines = byKeyword.computeIfAbsent(keyword, k -> new ArrayList<>());
    if (!lines.isEmpty() && !repeatable) {
      sound = false;
      problems.error(
          "P106",
          line.first().span(),
          "there is a line '" + keyword + "' already, line " + lines.get(0).first().span().line(),
          "leave one of them out");
    }
    lines.add(line);
  }

  private static Optional<String> keywordOf(Line line, Collection<String> keywords) {
    Cursor cursor = new Cursor(line);
    return keywords.stream().filter(cursor::stands).max(Comparator.comparingInt(String::length));
  }

  /** A dash that is none, or that clings to the word behind it. */
  private static Optional<String> bullet(Line line) {
    return NEARLY_A_DASH.matcher(line.first().text()).lookingAt()
        ? Optional.of("begin the line with a hyphen and a space: - the account is active")
        : Optional.empty();
  }

  /** The keyword nearest to as many words of the line as it has. */
  private static Optional<String> nearest(Line line, Collection<String> keywords) {
    return keywords.stream()
        .filter(
            keyword -> {
              if (keyword.startsWith(line.first().text().toLowerCase(Locale.ROOT) + " ")
                  || keyword.equals(EXPECTED.get(line.first().text().toLowerCase(Locale.ROOT)))) {
                return true;
              }
              int size = Math.min(keyword.split(" ").length, line.tokens().size());
              String words = Line.words(line.tokens().subList(0, size));
              return Suggestion.nearest(words, List.of(keyword)).isPresent();
            })
        .min(
            Comparator.comparingInt(
                keyword ->
                    keyword.equals(EXPECTED.get(line.first().text().toLowerCase(Locale.ROOT)))
                        ? 0
                        : Suggestion.distance(line.first().text(), keyword.split(" ")[0])));
  }

  /** Whether every line began with a known word and stood once. */
  boolean sound() {
    return sound;
  }

  boolean has(String keyword) {
    return byKeyword.containsKey(keyword);
  }

  /** Those of some keywords that no line begins with. */
  List<String> missing(Collection<String> keywords) {
    return keywords.stream().filter(keyword -> !has(keyword)).toList();
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
            cursor ->
                problems.attempt(
                    () -> {
                      Token text = Expect.text(cursor);
                      Expect.end(cursor);
                      return text;
                    }));
  }
}
