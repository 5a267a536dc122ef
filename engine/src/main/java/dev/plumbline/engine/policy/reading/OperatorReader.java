package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Condition.Operator;
import dev.plumbline.engine.policy.Path;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.things.Attribute;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the words of a comparison, such as {@code is at least}. */
final class OperatorReader {

  /** Words and signs people expect, and what says it here. */
  private static final Map<String, String> EXPECTED =
      Map.ofEntries(
          Map.entry("is newer than", Operator.NOT_OLDER_THAN.words()),
          Map.entry("is younger than", Operator.NOT_OLDER_THAN.words()),
          Map.entry("is greater than", Operator.MORE_THAN.words()),
          Map.entry("is smaller than", Operator.LESS_THAN.words()),
          Map.entry("is fewer than", Operator.LESS_THAN.words()),
          Map.entry("is equal to", Operator.IS.words()),
          Map.entry("is in", Operator.ONE_OF.words()),
          Map.entry("in", Operator.ONE_OF.words()),
          Map.entry("equals", Operator.IS.words()),
          Map.entry("=", Operator.IS.words()),
          Map.entry("==", Operator.IS.words()),
          Map.entry("!=", Operator.IS_NOT.words()),
          Map.entry("<>", Operator.IS_NOT.words()),
          Map.entry(">=", Operator.AT_LEAST.words()),
          Map.entry("<=", Operator.AT_MOST.words()),
          Map.entry(">", Operator.MORE_THAN.words()),
          Map.entry("<", Operator.LESS_THAN.words()),
          Map.entry("exists", "is present"),
          Map.entry("is set", "is present"),
          Map.entry("is missing", "is absent"),
          Map.entry("is empty", "is absent"));

  /** Words behind {@code is} that begin a comparison rather than a value. */
  private static final Set<String> COMPARATIVES =
      Set.of(
          "above", "after", "at", "before", "below", "between", "bigger", "earlier", "equal",
          "fewer", "greater", "in", "later", "less", "more", "newer", "older", "over", "since",
          "smaller", "under", "within", "younger");

  private static final int MOST_LETTERS_WRONG = 2;
  private static final int MOST_WORDS = 3;

  private OperatorReader() {}

  /** The comparison that stands behind a phrase; moves behind it. */
  static Operator read(Cursor cursor, Path path) {
    Set<Operator> fitting = Fitting.operators(path.target().kind());
    if (fitting.isEmpty()) {
      throw incomparable(cursor, path);
    }
    fitting.forEach(operator -> cursor.at(operator.words()));
    Optional<Operator> longest = longest(cursor);
    if (longest.isEmpty()) {
      throw noComparison(cursor, path, fitting);
    }
    Operator operator = longest.get();
    if (!fitting.contains(operator)) {
      throw unfitting(cursor, path, operator, fitting);
    }
    if (isStrayIs(cursor, operator, fitting)) {
      throw notAComparison(cursor, fitting, Optional.empty());
    }
    cursor.skip(operator.words());
    return operator;
  }

  private static Optional<Operator> longest(Cursor cursor) {
    return Arrays.stream(Operator.values())
        .filter(operator -> cursor.stands(operator.words()))
        .max(Comparator.comparingInt(operator -> operator.words().length()));
  }

  /**
   * {@code is newer than …}: an {@code is} that no value follows belongs to a comparison that does
   * not exist.
   */
  private static boolean isStrayIs(Cursor cursor, Operator operator, Set<Operator> fitting) {
    if (operator != Operator.IS && operator != Operator.IS_NOT) {
      return false;
    }
    int behind = cursor.position() + operator.words().split(" ").length;
    List<Token> tokens = cursor.tokens();
    return behind < tokens.size()
        && fitting.size() > 1
        && tokens.get(behind).kind() == Token.Kind.WORD
        && COMPARATIVES.contains(tokens.get(behind).text().toLowerCase(Locale.ROOT));
  }

  private static MistakeException incomparable(Cursor cursor, Path path) {
    List<Token> rest = cursor.clause();
    return new MistakeException(
        "P213",
        rest.isEmpty() ? cursor.here() : Line.span(rest),
        described(path) + ", so it cannot be compared",
        path.target().kind() == Attribute.Kind.LIST
            ? "write for instance: at least 1 of " + path.words() + " where …"
            : path.target().kind() == Attribute.Kind.YES_NO
                ? "end the sentence before these words: it is yes or no by itself"
                : "ask whether it 'is present' or 'is absent'");
  }

  private static MistakeException unfitting(
      Cursor cursor, Path path, Operator operator, Set<Operator> fitting) {
    return new MistakeException(
        "P213",
        span(cursor),
        described(path) + ", so '" + operator.words() + "' does not fit",
        help(expected(cursor, fitting), fitting));
  }

  private static MistakeException noComparison(Cursor cursor, Path path, Set<Operator> fitting) {
    if (cursor.clause().isEmpty()) {
      return new MistakeException(
          "P213",
          span(cursor),
          described(path) + "; a comparison must follow",
          help(nearest(cursor, fitting), fitting));
    }
    return notAComparison(cursor, fitting, nearest(cursor, fitting));
  }

  private static MistakeException notAComparison(
      Cursor cursor, Set<Operator> fitting, Optional<String> near) {
    return new MistakeException(
        "P213",
        span(cursor),
        "'" + beginning(cursor, MOST_WORDS) + "' is not a comparison",
        help(expected(cursor, fitting).or(() -> near), fitting));
  }

  private static String described(Path path) {
    return "'" + path.words() + "' is " + Fitting.described(path.target().kind());
  }

  private static Span span(Cursor cursor) {
    List<Token> rest = cursor.clause();
    if (rest.isEmpty()) {
      return cursor.here();
    }
    int size = 1;
    while (size < Math.min(MOST_WORDS, rest.size()) && rest.get(size).kind() == Token.Kind.WORD) {
      size++;
    }
    return Line.span(rest.subList(0, size));
  }

  private static String help(Optional<String> meant, Set<Operator> fitting) {
    return meant
        .map(words -> "did you mean '" + words + "'?")
        .orElseGet(
            () ->
                fitting.stream()
                    .map(operator -> "'" + operator.words() + "'")
                    .collect(Collectors.joining(", ", "it can be compared with: ", "")));
  }

  private static Optional<String> expected(Cursor cursor, Set<Operator> fitting) {
    String written = Line.words(cursor.clause()).trim().toLowerCase(Locale.ROOT);
    List<String> possible = fitting.stream().map(Operator::words).toList();
    return EXPECTED.entrySet().stream()
        .filter(expected -> (written + " ").startsWith(expected.getKey() + " "))
        .map(Map.Entry::getValue)
        .filter(words -> words.endsWith("sent") || possible.contains(words))
        .findFirst()
        .or(() -> possible.stream().filter(words -> isWithoutIs(written, words)).findFirst());
  }

  /** {@code older than 90 days}. */
  private static boolean isWithoutIs(String written, String words) {
    return words.startsWith("is ") && ("is " + written + " ").startsWith(words + " ");
  }

  private static Optional<String> nearest(Cursor cursor, Set<Operator> fitting) {
    return fitting.stream()
        .filter(
            operator ->
                Suggestion.isWithin(
                    MOST_LETTERS_WRONG,
                    beginning(cursor, operator.words().split(" ").length),
                    operator.words()))
        .map(Operator::words)
        .findFirst();
  }

  /** The first words of the clause that the cursor stands in. */
  private static String beginning(Cursor cursor, int size) {
    String[] words = Line.words(cursor.clause()).split(" ");
    return String.join(" ", Arrays.asList(words).subList(0, Math.min(size, words.length)));
  }
}
