package dev.plumbline.engine.policy.format;

import dev.plumbline.engine.policy.format.Phrases.Written;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.things.Attribute;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the words of conditions and values: phrases, choices and parameters as they were defined,
 * the language's own words in lower case, and what is none of these as it stands.
 */
final class Words {

  private static final Set<String> OWN =
      Set.of(
          ("absent after all and any are at because before between comes contains day days ends every"
                  + " exactly for hour hours in is least less matches minute minutes more most no"
                  + " none not of old older on one or pattern percent present some starts than the"
                  + " to unknown week weeks where with yes")
              .split(" "));

  /** Words a choice may stand behind. */
  private static final Set<String> BEFORE_CHOICE = Set.of("is", "are", "not", "of", ",");

  private final Phrases phrases;
  private final List<String> parameters;

  /**
   * A writer.
   *
   * @param parameters the names of the policy's parameters, as the policy first writes them
   */
  Words(Phrases phrases, List<String> parameters) {
    this.phrases = phrases;
    this.parameters = List.copyOf(parameters);
  }

  Phrases phrases() {
    return phrases;
  }

  List<String> parameters() {
    return parameters;
  }

  /** The words of a condition, a fact or a value, with single spaces. */
  String write(List<Token> tokens) {
    return Spacing.join(restored(tokens, List.of()));
  }

  /** A value of an attribute. */
  String value(List<Token> tokens, Optional<Attribute> attribute) {
    return Spacing.join(restored(tokens, attribute.map(Attribute::choices).orElse(List.of())));
  }

  /** The words, if they are one phrase or one name and nothing else. */
  Optional<String> whole(List<Token> tokens) {
    return phrases
        .phrase(tokens, 0)
        .or(() -> phrases.noun(tokens, 0))
        .or(() -> oneOf(parameters, tokens, 0))
        .filter(written -> written.end() == tokens.size())
        .map(written -> String.join(" ", written.words()));
  }

  private List<Token> restored(List<Token> tokens, List<String> choicesAtStart) {
    List<Token> words = new ArrayList<>();
    List<String> choices = choicesAtStart;
    int at = 0;
    while (at < tokens.size()) {
      Token token = tokens.get(at);
      if (token.kind() != Token.Kind.WORD) {
        words.add(token);
        at++;
        continue;
      }
      int here = at;
      Optional<Written> written =
          choice(choices, tokens, at)
              .or(() -> phrases.phrase(tokens, here))
              .or(() -> oneOf(parameters, tokens, here));
      if (written.isPresent()) {
        for (int i = 0; i < written.get().words().size(); i++) {
          Token old = tokens.get(at + i);
          words.add(new Token(old.kind(), written.get().words().get(i), old.span()));
        }
        choices = written.get().attribute().map(Attribute::choices).orElse(choices);
        at = written.get().end();
      } else {
        words.add(new Token(token.kind(), own(token.text()), token.span()));
        at++;
      }
    }
    return words;
  }

  private static Optional<Written> choice(List<String> choices, List<Token> tokens, int at) {
    boolean fits =
        at == 0 || BEFORE_CHOICE.contains(tokens.get(at - 1).text().toLowerCase(Locale.ROOT));
    return fits ? oneOf(choices, tokens, at) : Optional.empty();
  }

  /** The longest of these names that stands at a position. */
  static Optional<Written> oneOf(List<String> names, List<Token> tokens, int at) {
    return names.stream()
        .map(name -> Arrays.asList(name.split(" ")))
        .filter(name -> stands(name, tokens, at))
        .map(name -> new Written(name, Optional.empty(), at + name.size()))
        .max(Comparator.comparingInt(Written::end));
  }

  private static boolean stands(List<String> name, List<Token> tokens, int at) {
    for (int i = 0; i < name.size(); i++) {
      if (at + i >= tokens.size() || !tokens.get(at + i).is(name.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static String own(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return OWN.contains(lower) ? lower : word;
  }
}
