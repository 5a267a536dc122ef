package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Path;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.policy.Value.Type;
import dev.plumbline.engine.policy.reading.PhraseBook.Match;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.ThingDefinition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds phrases, lists, parameters and numbers where a policy must have one, and tells what is
 * wrong if it has not.
 */
final class PhraseFinder {

  private static final String[] CLAUSE_ENDS = {"and", "or", ")", ":", "where", "comes"};

  private final PhraseBook phrases;

  PhraseFinder(PhraseBook phrases) {
    this.phrases = phrases;
  }

  /** A sentence, or the phrase a comparison begins with. */
  Match phrase(Cursor cursor, Scope scope) {
    List<Match> found =
        phrases.longest(cursor.tokens(), cursor.position(), scope.frames(), attribute -> true);
    if (found.isEmpty()) {
      throw unknownPhrase(cursor, scope);
    }
    return single(found, cursor, scope);
  }

  /** A list of things. */
  Path list(Cursor cursor, Scope scope) {
    Predicate<Attribute> isList = attribute -> attribute.kind() == Attribute.Kind.LIST;
    List<Match> found = phrases.longest(cursor.tokens(), cursor.position(), scope.frames(), isList);
    if (!found.isEmpty()) {
      int from = cursor.position();
      Match match = single(found, cursor, scope);
      cursor.moveTo(match.end());
      return match.path(cursor.tokens(), from);
    }
    int from = cursor.position();
    String words =
        cursor.atEnd() ? "" : Line.words(new Cursor(cursor.line(), from).until("where", ":", ")"));
    Span span = cursor.atEnd() ? cursor.here() : cursor.spanOf("where", ":", ")");
    throw new MistakeException(
        "P202",
        span,
        "no list of " + scope.innermost() + " is called '" + words + "'",
        didYouMean(words, scope, isList)
            .or(() -> Optional.of("the lists are: " + join(scope, isList))));
  }

  /** A number or percentage, as it stands or as a parameter. */
  Value number(Cursor cursor, Scope scope) {
    Span at = cursor.here();
    int from = cursor.position();
    Optional<Value> value =
        ValueReader.literal(cursor).or(() -> parameter(cursor, scope)).filter(PhraseFinder::counts);
    if (value.isPresent()) {
      return value.get();
    }
    cursor.moveTo(from);
    List<Token> words = cursor.atEnd() ? List.of() : new Cursor(cursor.line(), from).until("of");
    throw new MistakeException(
        "P211",
        words.isEmpty() ? at : Line.span(words),
        "'"
            + Line.words(words.isEmpty() ? List.of() : words)
            + "' is not a number or a parameter of this policy",
        Suggestion.didYouMean(Line.words(words), scope.parameters().keySet())
            .or(() -> Optional.of("write a number, such as 1")));
  }

  private static boolean counts(Value value) {
    boolean number = value.type() == Type.NUMBER || value.type() == Type.PERCENTAGE;
    Value bare = value instanceof Value.Parameter parameter ? parameter.value() : value;
    return number
        && bare instanceof Value.NumberValue n
        && n.number().signum() >= 0
        && (value.type() == Type.NUMBER || n.number().compareTo(BigDecimal.valueOf(100)) <= 0);
  }

  /** The parameter that stands next, if one does: the one with the longest name. */
  Optional<Value> parameter(Cursor cursor, Scope scope) {
    Optional<String> longest =
        scope.parameters().keySet().stream()
            .filter(cursor::at)
            .max(java.util.Comparator.comparingInt(String::length));
    longest.ifPresent(cursor::skip);
    return longest.map(name -> scope.parameters().get(name));
  }

  /** The attribute that stands next as a value, if one does. */
  Optional<Match> reading(Cursor cursor, Scope scope) {
    List<Match> found =
        phrases.longest(
            cursor.tokens(),
            cursor.position(),
            scope.frames(),
            attribute -> valueType(attribute.kind()).isPresent());
    return found.isEmpty() ? Optional.empty() : Optional.of(single(found, cursor, scope));
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

  private Match single(List<Match> found, Cursor cursor, Scope scope) {
    if (found.size() == 1) {
      return found.get(0);
    }
    Match first = found.get(0);
    for (Match other : found) {
      boolean same =
          other.frame() == first.frame()
              && other.steps().equals(first.steps())
              && other.negated() == first.negated();
      if (!same) {
        throw new MistakeException(
            "P203",
            Line.span(cursor.tokens().subList(cursor.position(), first.end())),
            "this can be read in two ways",
            "it can mean "
                + reading(first, scope)
                + " or "
                + reading(other, scope)
                + "; change one of the two phrases in the vocabulary");
      }
    }
    return first;
  }

  private static String reading(Match match, Scope scope) {
    StringBuilder words = new StringBuilder();
    for (int i = match.steps().size() - 1; i >= 0; i--) {
      words.append(words.isEmpty() ? "'" : " of ").append(match.steps().get(i).name());
    }
    return words + " of " + scope.frames().get(match.frame()) + "'";
  }

  private MistakeException unknownPhrase(Cursor cursor, Scope scope) {
    int from = cursor.position();
    List<Token> clause = new Cursor(cursor.line(), from).until("and", "or", ")", ":", "comes");
    String words = Line.words(clause);
    for (ThingDefinition other : phrases.vocabulary().things()) {
      if (!scope.frames().contains(other.name())) {
        List<Match> elsewhere =
            phrases.longest(cursor.tokens(), from, List.of(other.name()), attribute -> true);
        if (!elsewhere.isEmpty()) {
          return aboutAnother(cursor, scope, other, elsewhere.get(0).end());
        }
      }
    }
    int agreed = phrases.agreement(cursor.tokens(), from, scope.frames());
    int wrong = Math.min(agreed, from + clause.size() - 1);
    return new MistakeException(
        "P201",
        cursor.tokens().get(Math.max(from, wrong)).span(),
        "the vocabulary has no sentence about " + scope.innermost() + " like this",
        didYouMean(words, scope, attribute -> true)
            .or(
                () ->
                    Optional.of(
                        "sentences about "
                            + scope.innermost()
                            + " begin like: "
                            + join(
                                scope, attribute -> attribute.kind() == Attribute.Kind.YES_NO))));
  }

  private static MistakeException aboutAnother(
      Cursor cursor, Scope scope, ThingDefinition other, int end) {
    Span span = Line.span(cursor.tokens().subList(cursor.position(), end));
    String subject = scope.frames().get(0);
    boolean inList = scope.frames().size() > 1;
    return new MistakeException(
        "P204",
        span,
        "this sentence is about "
            + article(other.name())
            + (inList
                ? ", but this place is about " + article(scope.innermost())
                : ", but the policy applies to each " + subject),
        inList
            ? "use a sentence about " + scope.innermost()
            : "change line "
                + scope.applies()
                + " to 'applies to each "
                + other.name()
                + "', or use a sentence about "
                + subject);
  }

  static String article(String noun) {
    return ("aeio".indexOf(Character.toLowerCase(noun.charAt(0))) >= 0 ? "an " : "a ") + noun;
  }

  private Optional<String> didYouMean(String words, Scope scope, Predicate<Attribute> wanted) {
    List<String> candidates = new ArrayList<>();
    int length = words.split(" ").length;
    for (String phrase : phrases.sayable(scope.frames(), wanted)) {
      candidates.add(phrase);
    }
    Optional<String> whole = Suggestion.nearest(words, candidates);
    if (whole.isPresent()) {
      return whole.map(phrase -> "did you mean '" + phrases.asWritten(phrase) + "'?");
    }
    // the words may go on with a comparison: try their beginnings
    for (int size = length - 1; size >= 3; size--) {
      String beginning = String.join(" ", List.of(words.split(" ")).subList(0, size));
      Optional<String> near =
          candidates.stream()
              .filter(c -> Suggestion.distance(beginning, c) <= Math.max(2, beginning.length() / 8))
              .min(java.util.Comparator.comparingInt(c -> Suggestion.distance(beginning, c)));
      if (near.isPresent()) {
        return near.map(phrase -> "did you mean '" + phrases.asWritten(phrase) + "'?");
      }
    }
    return Optional.empty();
  }

  private String join(Scope scope, Predicate<Attribute> wanted) {
    List<String> all =
        phrases.sayable(List.of(scope.innermost()), wanted).stream()
            .map(phrase -> "'" + phrases.asWritten(phrase) + "'")
            .toList();
    return all.isEmpty()
        ? "none"
        : String.join(", ", all.subList(0, Math.min(6, all.size())))
            + (all.size() > 6 ? ", …" : "");
  }

  /** The words from the cursor to the end of the clause. */
  static List<Token> clause(Cursor cursor) {
    return cursor.atEnd()
        ? List.of()
        : new Cursor(cursor.line(), cursor.position()).until(CLAUSE_ENDS);
  }

  static String lower(String words) {
    return words.toLowerCase(Locale.ROOT);
  }
}
