package dev.plumbline.engine.policy.reading;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Condition.Operator;
import dev.plumbline.engine.policy.Path;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.policy.Value.Type;
import dev.plumbline.engine.policy.reading.PhraseBook.Match;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.things.Attribute;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads sentences and comparisons, and holds what can be compared with what. */
final class ComparisonReader {

  private static final int LONGEST_PATTERN = 512;

  private static final Set<Operator> EQUALITY =
      Set.of(Operator.IS, Operator.IS_NOT, Operator.ONE_OF, Operator.NOT_ONE_OF);

  private static final Map<Attribute.Kind, Set<Operator>> FITTING =
      new EnumMap<>(
          Map.of(
              Attribute.Kind.NUMBER,
              union(
                  EQUALITY,
                  Operator.AT_LEAST,
                  Operator.AT_MOST,
                  Operator.MORE_THAN,
                  Operator.LESS_THAN,
                  Operator.BETWEEN),
              Attribute.Kind.TEXT,
              union(
                  EQUALITY,
                  Operator.CONTAINS,
                  Operator.STARTS_WITH,
                  Operator.ENDS_WITH,
                  Operator.MATCHES,
                  Operator.MATCHES_PATTERN),
              Attribute.Kind.CHOICE,
              EQUALITY,
              Attribute.Kind.DATE,
              Set.of(
                  Operator.IS,
                  Operator.IS_NOT,
                  Operator.BEFORE,
                  Operator.AFTER,
                  Operator.BETWEEN,
                  Operator.OLDER_THAN,
                  Operator.NOT_OLDER_THAN),
              Attribute.Kind.TEXTS,
              Set.of(Operator.CONTAINS)));

  private static final Map<String, Operator> EXPECTED =
      Map.of(
          "is newer than", Operator.NOT_OLDER_THAN,
          "is younger than", Operator.NOT_OLDER_THAN,
          "is greater than", Operator.MORE_THAN,
          "is smaller than", Operator.LESS_THAN,
          "is fewer than", Operator.LESS_THAN,
          "is equal to", Operator.IS,
          "is in", Operator.ONE_OF);

  /** Words behind {@code is} that begin a comparison rather than a value. */
  private static final Set<String> COMPARATIVES =
      Set.of(
          "above", "after", "at", "before", "below", "between", "bigger", "earlier", "equal",
          "fewer", "greater", "in", "later", "less", "more", "newer", "older", "over", "since",
          "smaller", "under", "within", "younger");

  private final PhraseFinder finder;

  ComparisonReader(PhraseFinder finder) {
    this.finder = finder;
  }

  private static Set<Operator> union(Set<Operator> some, Operator... more) {
    List<Operator> all = new ArrayList<>(some);
    all.addAll(Arrays.asList(more));
    return Set.copyOf(all);
  }

  Condition read(Cursor cursor, Scope scope) {
    int from = cursor.position();
    Match match = finder.phrase(cursor, scope);
    cursor.moveTo(match.end());
    Path path = match.path(cursor.tokens(), from);
    Attribute attribute = match.target();
    if (attribute.kind() == Attribute.Kind.YES_NO && !cursor.at("is")) {
      return new Condition.Sentence(
          path, match.negated(), cursor.wordsFrom(from), cursor.spanFrom(from));
    }
    if (!attribute.kind().isList() && (cursor.skip("is present") || cursor.at("is absent"))) {
      boolean absent = cursor.skip("is absent");
      return new Condition.Presence(path, absent, cursor.wordsFrom(from), cursor.spanFrom(from));
    }
    Operator operator = operator(cursor, attribute, path);
    List<Value> operands = operands(cursor, scope, attribute, operator, path);
    return new Condition.Comparison(
        path, operator, operands, cursor.wordsFrom(from), cursor.spanFrom(from));
  }

  private static Operator operator(Cursor cursor, Attribute attribute, Path path) {
    Set<Operator> fitting = FITTING.getOrDefault(attribute.kind(), Set.of());
    Optional<Operator> longest =
        Arrays.stream(Operator.values())
            .filter(operator -> cursor.at(operator.words()))
            .max(Comparator.comparingInt(operator -> operator.words().length()));
    if (longest.isPresent() && fitting.contains(longest.get())) {
      if (!isStrayIs(cursor, longest.get(), fitting)) {
        cursor.skip(longest.get().words());
        return longest.get();
      }
    }
    List<Token> rest = PhraseFinder.clause(cursor);
    String written = Line.words(rest);
    String what = "'" + path.words() + "' is " + described(attribute.kind());
    if (fitting.isEmpty()) {
      throw new MistakeException(
          "P213",
          rest.isEmpty() ? cursor.here() : Line.span(rest),
          what + ", so it cannot be compared",
          attribute.kind() == Attribute.Kind.LIST
              ? "write for instance: at least 1 of " + path.words() + " where …"
              : "ask whether it 'is present' or 'is absent'");
    }
    String words =
        fitting.stream()
            .sorted()
            .map(operator -> "'" + operator.words() + "'")
            .collect(Collectors.joining(", "));
    Span span = rest.isEmpty() ? cursor.here() : operatorSpan(rest);
    throw new MistakeException(
        "P213",
        span,
        rest.isEmpty()
            ? what + "; a comparison must follow"
            : longest.filter(operator -> !fitting.contains(operator)).isPresent()
                ? what + ", so '" + longest.get().words() + "' does not fit"
                : "'" + firstWords(written) + "' is not a comparison",
        (longest.isPresent() ? Optional.<Operator>empty() : nearestOperator(written, fitting))
            .or(() -> opposite(written, fitting))
            .map(operator -> "did you mean '" + operator.words() + "'?")
            .orElse("it can be compared with: " + words));
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
        && COMPARATIVES.contains(PhraseFinder.lower(tokens.get(behind).text()));
  }

  private static Span operatorSpan(List<Token> rest) {
    int size = 1;
    while (size < Math.min(3, rest.size()) && rest.get(size).kind() == Token.Kind.WORD) {
      size++;
    }
    return Line.span(rest.subList(0, size));
  }

  private static String firstWords(String written) {
    String[] words = written.split(" ");
    return String.join(" ", Arrays.asList(words).subList(0, Math.min(3, words.length)));
  }

  /** Comparisons people expect, and the ones that say it here. */
  private static Optional<Operator> opposite(String written, Set<Operator> fitting) {
    return EXPECTED.entrySet().stream()
        .filter(expected -> PhraseFinder.lower(written).startsWith(expected.getKey()))
        .map(Map.Entry::getValue)
        .filter(fitting::contains)
        .findFirst();
  }

  private static Optional<Operator> nearestOperator(String written, Set<Operator> fitting) {
    return fitting.stream()
        .filter(
            operator ->
                Suggestion.distance(
                        prefix(written, operator.words().split(" ").length), operator.words())
                    <= 2)
        .min(Comparator.naturalOrder());
  }

  private static String prefix(String written, int size) {
    String[] words = written.split(" ");
    return String.join(" ", Arrays.asList(words).subList(0, Math.min(size, words.length)));
  }

  private List<Value> operands(
      Cursor cursor, Scope scope, Attribute attribute, Operator operator, Path path) {
    List<Value> operands = new ArrayList<>();
    operands.add(operand(cursor, scope, attribute, operator, path));
    if (operator == Operator.BETWEEN) {
      if (!cursor.skip("and")) {
        throw new MistakeException(
            "P101", cursor.here(), "expected 'and' here", "write: is between A and B");
      }
      operands.add(operand(cursor, scope, attribute, operator, path));
    }
    if (operator.operands() == 0) {
      while (cursor.skip(Token.Kind.COMMA).isPresent()) {
        operands.add(operand(cursor, scope, attribute, operator, path));
      }
    }
    return operands;
  }

  private Value operand(
      Cursor cursor, Scope scope, Attribute attribute, Operator operator, Path path) {
    int from = cursor.position();
    Type wanted = wanted(attribute.kind(), operator);
    Optional<Value> value =
        choice(cursor, attribute, wanted)
            .or(() -> ValueReader.literal(cursor))
            .or(() -> finder.parameter(cursor, scope))
            .or(() -> reading(cursor, scope));
    if (value.isEmpty()) {
      throw notAValue(cursor, scope, attribute, wanted);
    }
    Value found = value.get();
    if (found.type() != wanted && !(wanted == Type.CHOICE && found.type() == Type.TEXT)) {
      throw new MistakeException(
          "P212",
          cursor.spanFrom(from),
          "'"
              + path.words()
              + "' is "
              + described(attribute.kind())
              + ", so it cannot be compared with "
              + what(found),
          example(wanted));
    }
    if (wanted == Type.CHOICE && !(found instanceof Value.Reading)) {
      checkChoice(cursor, from, attribute, found);
    }
    if (operator == Operator.MATCHES_PATTERN) {
      checkPattern(cursor, from, found);
    }
    return found;
  }

  private static Optional<Value> choice(Cursor cursor, Attribute attribute, Type wanted) {
    if (wanted != Type.CHOICE) {
      return Optional.empty();
    }
    Optional<String> longest =
        attribute.choices().stream()
            .filter(cursor::at)
            .max(Comparator.comparingInt(String::length));
    longest.ifPresent(cursor::skip);
    return longest.map(choice -> new Value.TextValue(Type.CHOICE, choice, choice));
  }

  private Optional<Value> reading(Cursor cursor, Scope scope) {
    int from = cursor.position();
    return finder
        .reading(cursor, scope)
        .map(
            match -> {
              cursor.moveTo(match.end());
              return new Value.Reading(
                  match.path(cursor.tokens(), from),
                  PhraseFinder.valueType(match.target().kind()).orElseThrow());
            });
  }

  private static MistakeException notAValue(
      Cursor cursor, Scope scope, Attribute attribute, Type wanted) {
    List<Token> clause = PhraseFinder.clause(cursor);
    if (clause.isEmpty()) {
      return new MistakeException(
          "P211", cursor.here(), "expected " + wanted.label() + " here", example(wanted));
    }
    if (clause.get(0).kind() == Token.Kind.UNCLOSED) {
      return new MistakeException(
          "P104",
          clause.get(0).span(),
          "this text has no closing quotation mark",
          "add \" where the text ends");
    }
    String words = Line.words(clause);
    return new MistakeException(
        "P211",
        Line.span(clause),
        "'" + words + "' is not a value or a parameter of this policy",
        Suggestion.didYouMean(words, scope.parameters().keySet())
            .or(() -> Suggestion.didYouMean(words, attribute.choices()))
            .orElse(
                wanted == Type.CHOICE
                    ? "it is one of: " + String.join(", ", attribute.choices())
                    : wanted == Type.TEXT
                        ? "put a text in quotation marks: \"" + words + "\""
                        : example(wanted)));
  }

  private static void checkChoice(Cursor cursor, int from, Attribute attribute, Value value) {
    Value bare = value instanceof Value.Parameter parameter ? parameter.value() : value;
    if (bare instanceof Value.TextValue text
        && attribute.choices().stream().noneMatch(text.text()::equalsIgnoreCase)) {
      throw new MistakeException(
          "P212",
          cursor.spanFrom(from),
          "'" + attribute.name() + "' is never " + text.words(),
          Suggestion.didYouMean(text.text(), attribute.choices())
              .orElse("it is one of: " + String.join(", ", attribute.choices())));
    }
  }

  private static void checkPattern(Cursor cursor, int from, Value value) {
    Value bare = value instanceof Value.Parameter parameter ? parameter.value() : value;
    if (!(bare instanceof Value.TextValue text)) {
      throw new MistakeException(
          "P214",
          cursor.spanFrom(from),
          "a pattern must be written out",
          "write it in quotation marks");
    }
    if (text.text().length() > LONGEST_PATTERN) {
      throw new MistakeException(
          "P108",
          cursor.spanFrom(from),
          "a pattern has at most " + LONGEST_PATTERN + " characters",
          "split it in two");
    }
    try {
      Pattern unused = Pattern.compile(text.text());
    } catch (PatternSyntaxException e) {
      throw new MistakeException(
          "P214",
          cursor.spanFrom(from),
          "this is not a pattern: " + e.getDescription(),
          "patterns have RE2 syntax: no look-ahead, no back-references");
    }
  }

  private static Type wanted(Attribute.Kind kind, Operator operator) {
    if (operator == Operator.OLDER_THAN || operator == Operator.NOT_OLDER_THAN) {
      return Type.DURATION;
    }
    return PhraseFinder.valueType(kind).orElse(Type.TEXT);
  }

  static String described(Attribute.Kind kind) {
    return switch (kind) {
      case YES_NO -> "a yes/no sentence";
      case NUMBER -> "a number";
      case TEXT -> "a text";
      case DATE -> "a date";
      case CHOICE -> "a choice";
      case ONE -> "a thing";
      case LIST -> "a list";
      case TEXTS -> "a list of texts";
    };
  }

  private static String what(Value value) {
    return switch (value.type()) {
      case TEXT -> "the text " + value.words();
      case NUMBER -> "the number " + value.words();
      case DATE -> "the date " + value.words();
      case DURATION -> "the duration " + value.words();
      case PERCENTAGE -> "the percentage " + value.words();
      case CHOICE -> "the choice " + value.words();
      case YES_NO -> value.words();
    };
  }

  private static String example(Type type) {
    return switch (type) {
      case NUMBER -> "write a number, such as 0, without quotation marks";
      case TEXT, CHOICE -> "write a text in quotation marks, such as \"eu-west-1\"";
      case DATE -> "write a date such as 2026-11-23";
      case DURATION -> "write a duration such as 90 days";
      case PERCENTAGE -> "write a percentage such as 95 %";
      case YES_NO -> "write yes or no";
    };
  }
}
