package dev.plumbline.engine.policy.reading;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.plumbline.engine.policy.Condition.Operator;
import dev.plumbline.engine.policy.Path;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.policy.Value.Type;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.things.Attribute;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads what an attribute is compared with, and checks that it fits. */
final class OperandReader {

  private static final int LONGEST_PATTERN = 512;

  private final PhraseFinder finder;

  OperandReader(PhraseFinder finder) {
    this.finder = finder;
  }

  Value read(Cursor cursor, Scope scope, Path path, Operator operator) {
    int from = cursor.position();
    Attribute attribute = path.target();
    Type wanted = Fitting.operand(attribute.kind(), operator);
    if (wanted == Type.DURATION) {
      ValueReader.offerUnits(cursor);
    }
    Value value =
        choice(cursor, attribute, wanted)
            .or(() -> operator.operands() == 0 ? finder.column(cursor) : Optional.empty())
            .or(() -> ValueReader.literal(cursor))
            .or(() -> finder.parameter(cursor, scope))
            .or(() -> finder.reading(cursor, scope))
            .orElseThrow(() -> notAValue(cursor, scope, attribute, wanted));
    Span span = cursor.spanFrom(from);
    checkType(value, wanted, path, span);
    if (wanted == Type.CHOICE) {
      checkChoice(value, attribute, span);
    }
    if (operator == Operator.MATCHES_PATTERN) {
      checkPattern(value, span);
    }
    return value;
  }

  private static Optional<Value> choice(Cursor cursor, Attribute attribute, Type wanted) {
    if (wanted != Type.CHOICE) {
      return Optional.empty();
    }
    cursor.offer(attribute.choices());
    Optional<String> longest =
        attribute.choices().stream()
            .filter(cursor::stands)
            .max(Comparator.comparingInt(String::length));
    longest.ifPresent(cursor::skip);
    return longest.map(choice -> new Value.TextValue(Type.CHOICE, choice, choice));
  }

  private MistakeException notAValue(Cursor cursor, Scope scope, Attribute attribute, Type wanted) {
    List<Token> clause = cursor.clause();
    if (clause.isEmpty()) {
      return new MistakeException(
          "P211", cursor.here(), "expected " + wanted.label() + " here", Fitting.example(wanted));
    }
    if (clause.get(0).kind() == Token.Kind.UNCLOSED) {
      return MistakeException.unclosedText(clause.get(0));
    }
    String words = Line.words(clause);
    return new MistakeException(
        "P211",
        Line.span(clause),
        "'" + words + "' is not a value or a parameter of this policy",
        Suggestion.didYouMean(words, scope.parameters().keySet())
            .or(() -> Suggestion.didYouMean(words, attribute.choices()))
            .or(() -> Suggestion.didYouMean(words, finder.columns()))
            .orElseGet(() -> help(words, attribute, wanted)));
  }

  private static String help(String words, Attribute attribute, Type wanted) {
    return switch (wanted) {
      case CHOICE -> oneOf(attribute);
      case TEXT -> "put a text in quotation marks: \"" + words + "\"";
      default -> Fitting.example(wanted);
    };
  }

  private static String oneOf(Attribute attribute) {
    return "it is one of: " + String.join(", ", attribute.choices());
  }

  private static void checkType(Value value, Type wanted, Path path, Span span) {
    boolean choiceAsText = wanted == Type.CHOICE && value.type() == Type.TEXT;
    if (value.type() != wanted && !choiceAsText) {
      throw new MistakeException(
          "P212",
          span,
          "'"
              + path.words()
              + "' is "
              + Fitting.described(path.target().kind())
              + ", so it cannot be compared with "
              + Fitting.described(value),
          Fitting.example(wanted));
    }
  }

  private static void checkChoice(Value value, Attribute attribute, Span span) {
    if (bare(value) instanceof Value.TextValue text
        && attribute.choices().stream().noneMatch(text.text()::equalsIgnoreCase)) {
      throw new MistakeException(
          "P212",
          span,
          "'" + attribute.name() + "' is never " + text.words(),
          Suggestion.didYouMean(text.text(), attribute.choices()).orElse(oneOf(attribute)));
    }
  }

  private static void checkPattern(Value value, Span span) {
    if (!(bare(value) instanceof Value.TextValue text)) {
      throw new MistakeException(
          "P214", span, "a pattern must be written out", "write it in quotation marks");
    }
    if (text.text().length() > LONGEST_PATTERN) {
      throw new MistakeException(
          "P108",
          span,
          "a pattern has at most " + LONGEST_PATTERN + " characters",
          "split it in two");
    }
    try {
      Pattern unused = Pattern.compile(text.text());
    } catch (PatternSyntaxException e) {
      throw new MistakeException(
          "P214",
          span,
          "this is not a pattern: " + e.getDescription(),
          "patterns have RE2 syntax: no look-ahead, no back-references");
    }
  }

  /** The value itself, also of a parameter. */
  private static Value bare(Value value) {
    return value instanceof Value.Parameter parameter ? parameter.value() : value;
  }
}
