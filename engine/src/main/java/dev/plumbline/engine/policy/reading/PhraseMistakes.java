package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.reading.PhraseBook.Match;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.ThingDefinition;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What to tell of words that are no phrase of the vocabulary, or two at once. */
final class PhraseMistakes {

  private static final int MOST_LISTED = 6;
  private static final int SHORTEST_BEGINNING = 3;

  private final PhraseBook phrases;
  private final Sayable sayable;

  PhraseMistakes(PhraseBook phrases) {
    this.phrases = phrases;
    this.sayable = new Sayable(phrases);
  }

  MistakeException unknownPhrase(Cursor cursor, Scope scope) {
    return aboutAnotherThing(cursor, scope).orElseGet(() -> misspelt(cursor, scope));
  }

  private Optional<MistakeException> aboutAnotherThing(Cursor cursor, Scope scope) {
    for (ThingDefinition other : phrases.vocabulary().things()) {
      if (!scope.frames().contains(other.name())) {
        List<Match> elsewhere =
            phrases.longest(
                cursor.tokens(), cursor.position(), List.of(other.name()), attribute -> true);
        if (!elsewhere.isEmpty()) {
          Span span = Line.span(cursor.tokens().subList(cursor.position(), elsewhere.get(0).end()));
          return Optional.of(about(other.name(), span, scope));
        }
      }
    }
    return Optional.empty();
  }

  private static MistakeException about(String other, Span span, Scope scope) {
    String about = "this sentence is about " + article(other) + ", but ";
    if (scope.frames().size() > 1 || scope.applies() == 0) {
      return new MistakeException(
          "P204",
          span,
          about + "this place is about " + article(scope.innermost()),
          "use a sentence about " + scope.innermost());
    }
    return new MistakeException(
        "P204",
        span,
        about + "the policy applies to each " + scope.subject(),
        "change line "
            + scope.applies()
            + " to 'applies to each "
            + other
            + "', or use a sentence about "
            + scope.subject());
  }

  private static String article(String noun) {
    return ("aeio".indexOf(Character.toLowerCase(noun.charAt(0))) >= 0 ? "an " : "a ") + noun;
  }

  /** Points at the first word that no phrase goes on with. */
  private MistakeException misspelt(Cursor cursor, Scope scope) {
    int from = cursor.position();
    List<Token> clause = cursor.ahead("and", "or", ")", ":", "comes");
    int agreed = phrases.agreement(cursor.tokens(), from, scope.frames());
    int wrong = Math.max(from, Math.min(agreed, from + clause.size() - 1));
    return new MistakeException(
        "P201",
        cursor.tokens().get(wrong).span(),
        "the vocabulary has no sentence about " + scope.innermost() + " like this",
        otherForm(cursor)
            .or(() -> didYouMean(Line.words(clause), scope, attribute -> true))
            .orElseGet(
                () ->
                    "sentences about "
                        + scope.innermost()
                        + " begin like: "
                        + some(scope, attribute -> attribute.kind() == Attribute.Kind.YES_NO)));
  }

  /** What to write instead of words that begin no sentence here. */
  private static Optional<String> otherForm(Cursor cursor) {
    if (cursor.atEnd()) {
      return Optional.empty();
    }
    if (cursor.at(Token.Kind.TEXT)) {
      return Optional.of("separate values with commas: is one of \"a\", \"b\"");
    }
    return switch (cursor.peek().text().toLowerCase(Locale.ROOT)) {
      case "not", "!" -> Optional.of("use the opposite sentence, or write: not (…)");
      case "if", "when" ->
          Optional.of("say in 'where' which things it is about, in 'must' what holds");
      case "every", "each", "all" -> Optional.of("write for instance: for all of LIST: …");
      case "any", "no" ->
          Optional.of("write for instance: some of LIST where …, none of LIST where …");
      default -> Optional.empty();
    };
  }

  MistakeException unknownList(Cursor cursor, Scope scope) {
    Predicate<Attribute> isList = attribute -> attribute.kind() == Attribute.Kind.LIST;
    List<Token> tokens = cursor.ahead("where", ":", ")");
    String words = Line.words(tokens);
    return new MistakeException(
        "P202",
        tokens.isEmpty() ? cursor.here() : Line.span(tokens),
        "no list of " + scope.innermost() + " is called '" + words + "'",
        didYouMean(words, scope, isList).orElseGet(() -> "the lists are: " + some(scope, isList)));
  }

  static MistakeException twoReadings(Cursor cursor, Scope scope, Match one, Match other) {
    return new MistakeException(
        "P203",
        Line.span(cursor.tokens().subList(cursor.position(), one.end())),
        "this can be read in two ways",
        "it can mean "
            + reading(one, scope)
            + " or "
            + reading(other, scope)
            + "; change one of the two phrases in the vocabulary");
  }

  /** {@code 'mfa of root user of account'}: a match by the names of its attributes. */
  private static String reading(Match match, Scope scope) {
    StringBuilder words = new StringBuilder();
    for (int i = match.steps().size() - 1; i >= 0; i--) {
      words.append(words.isEmpty() ? "'" : " of ").append(match.steps().get(i).name());
    }
    return words + " of " + scope.frames().get(match.frame()) + "'";
  }

  private Optional<String> didYouMean(String words, Scope scope, Predicate<Attribute> wanted) {
    Set<String> candidates = sayable.phrases(scope.frames(), wanted);
    return Suggestion.nearest(words, candidates)
        .or(() -> nearBeginning(words, candidates))
        .map(phrase -> "did you mean '" + sayable.asWritten(phrase) + "'?");
  }

  /** The words may go on with a comparison, so ever shorter beginnings of them are tried. */
  private static Optional<String> nearBeginning(String words, Set<String> candidates) {
    List<String> each = List.of(words.split(" "));
    for (int size = each.size() - 1; size >= SHORTEST_BEGINNING; size--) {
      String beginning = String.join(" ", each.subList(0, size));
      int most = Math.max(2, beginning.length() / 8);
      Optional<String> near =
          candidates.stream()
              .filter(candidate -> Suggestion.isWithin(most, beginning, candidate))
              .min(Comparator.comparingInt(candidate -> Suggestion.distance(beginning, candidate)));
      if (near.isPresent()) {
        return near;
      }
    }
    return Optional.empty();
  }

  /** The first few things that can be said of the innermost thing. */
  private String some(Scope scope, Predicate<Attribute> wanted) {
    List<String> all =
        sayable.phrases(List.of(scope.innermost()), wanted).stream()
            .map(phrase -> "'" + sayable.asWritten(phrase) + "'")
            .toList();
    if (all.isEmpty()) {
      return "none";
    }
    return String.join(", ", all.subList(0, Math.min(MOST_LISTED, all.size())))
        + (all.size() > MOST_LISTED ? ", …" : "");
  }
}
