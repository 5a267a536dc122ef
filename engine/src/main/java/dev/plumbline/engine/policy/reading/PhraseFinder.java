package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Path;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.policy.Value.Type;
import dev.plumbline.engine.policy.reading.PhraseBook.Match;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.policy.witness.Meaning;
import dev.plumbline.engine.things.Attribute;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds phrases, lists, parameters and numbers where a policy must, or may, have one. */
final class PhraseFinder {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final PhraseBook phrases;
  private final PhraseMistakes mistakes;
  private final Sayings sayings;

  PhraseFinder(PhraseBook phrases) {
    this.phrases = phrases;
    this.sayings = new Sayings(phrases);
    this.mistakes = new PhraseMistakes(phrases);
  }

  /** A sentence, or the phrase a comparison begins with; moves behind it. */
  Match phrase(Cursor cursor, Scope scope) {
    return longest(cursor, scope, attribute -> true)
        .orElseThrow(() -> mistakes.unknownPhrase(cursor, scope));
  }

  /** A phrase that a test can give a value: not one that a definition made; moves behind it. */
  Match givable(Cursor cursor, Scope scope) {
    int from = cursor.position();
    Match match = phrase(cursor, scope);
    if (phrases.isDefined(match.target())) {
      throw new MistakeException(
          "P223",
          cursor.spanFrom(from),
          "'" + cursor.wordsFrom(from) + "' is defined, so a test cannot give it",
          "give what the definition looks at");
    }
    return match;
  }

  /** What is wrong with words that go on behind a thing, and are no phrase of the vocabulary. */
  MistakeException unknownPhrase(Cursor cursor, Scope scope) {
    return mistakes.unknownPhrase(cursor, scope);
  }

  /** A list of things; moves behind it. */
  Path list(Cursor cursor, Scope scope) {
    int from = cursor.position();
    return longest(cursor, scope, attribute -> attribute.kind() == Attribute.Kind.LIST)
        .map(match -> match.path(cursor.tokens(), from))
        .orElseThrow(() -> mistakes.unknownList(cursor, scope));
  }

  /** The attribute that stands next as a value, if one does; moves behind it. */
  Optional<Value> reading(Cursor cursor, Scope scope) {
    int from = cursor.position();
    return longest(cursor, scope, attribute -> valueType(attribute.kind()).isPresent())
        .map(
            match ->
                new Value.Reading(
                    match.path(cursor.tokens(), from),
                    valueType(match.target().kind()).orElseThrow()));
  }

  /**
   * That the words behind a thing are not those of a misspelt sentence about it, as in "the root
   * user of the account has MFFA".
   */
  void checkNoSentenceGoesOn(Cursor cursor, int from, Scope scope) {
    int behind = cursor.position();
    if (phrases.agreement(cursor.tokens(), from, scope.frames()) > behind) {
      cursor.moveTo(from);
      throw mistakes.unknownPhrase(cursor, scope);
    }
  }

  private Optional<Match> longest(Cursor cursor, Scope scope, Predicate<Attribute> wanted) {
    sayings.offer(cursor, scope.frames(), wanted);
    int from = cursor.position();
    List<Match> found = phrases.longest(cursor.tokens(), cursor.position(), scope.frames(), wanted);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Match first = found.get(0);
    for (Match other : found) {
      if (!other.meansTheSameAs(first)) {
        throw PhraseMistakes.twoReadings(cursor, scope, first, other);
      }
    }
    cursor.moveTo(first.end());
    cursor.understood(from, first.meaning());
    return Optional.of(first);
  }

  /** The column of a register that stands next, if one does; moves behind it. */
  Optional<Value> column(Cursor cursor) {
    return phrases.columns().at(cursor);
  }

  /** The columns that there are, for suggestions. */
  Collection<String> columns() {
    return phrases.columns().phrases();
  }

  /** The parameter that stands next, if one does: the one with the longest name. */
  Optional<Value> parameter(Cursor cursor, Scope scope) {
    int from = cursor.position();
    scope
        .parameters()
        .keySet()
        .forEach(name -> cursor.offer(name, Optional.of(new Meaning.Parameter(name))));
    Optional<String> longest =
        scope.parameters().keySet().stream()
            .filter(cursor::stands)
            .max(Comparator.comparingInt(String::length));
    longest
        .filter(cursor::skip)
        .map(Meaning.Parameter::new)
        .ifPresent(parameter -> cursor.understood(from, parameter));
    return longest.map(name -> scope.parameters().get(name));
  }

  /** A number or percentage, as it stands or as a parameter. */
  Value number(Cursor cursor, Scope scope) {
    int from = cursor.position();
    return ValueReader.literal(cursor)
        .or(() -> parameter(cursor, scope))
        .filter(PhraseFinder::counts)
        .orElseThrow(
            () -> {
              cursor.moveTo(from);
              return notANumber(cursor, scope);
            });
  }

  private static boolean counts(Value value) {
    Value bare = value instanceof Value.Parameter parameter ? parameter.value() : value;
    return bare instanceof Value.NumberValue number
        && number.number().signum() >= 0
        && (number.type() == Type.NUMBER || number.number().compareTo(HUNDRED) <= 0);
  }

  private static MistakeException notANumber(Cursor cursor, Scope scope) {
    List<Token> tokens = cursor.ahead("of");
    String words = Line.words(tokens);
    if (ValueReader.literal(new Cursor(cursor.line(), cursor.position())).isPresent()) {
      return new MistakeException(
          "P215",
          Line.span(tokens),
          "'" + words + "' is no number of things and no share of them",
          "write a number from 0, or a percentage from 0 to 100");
    }
    return new MistakeException(
        "P211",
        tokens.isEmpty() ? cursor.here() : Line.span(tokens),
        "'" + words + "' is not a number or a parameter of this policy",
        Suggestion.didYouMean(words, scope.parameters().keySet())
            .orElse("write a number, such as 1"));
  }

  /** The type of value that attributes of a kind have; empty for things and lists. */
  static Optional<Type> valueType(Attribute.Kind kind) {
    return switch (kind) {
      case NUMBER -> Optional.of(Type.NUMBER);
      case TEXT -> Optional.of(Type.TEXT);
      case DATE -> Optional.of(Type.DATE);
      case CHOICE -> Optional.of(Type.CHOICE);
      case YES_NO, ONE, LIST, TEXTS -> Optional.empty();
    };
  }
}
