package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.things.ThingDefinition;
import dev.plumbline.engine.things.Vocabulary;
import java.util.List;
import java.util.Optional;

/** Reads the naming of one thing: {@code account "222222222222"}. */
final class Subjects {

  /** A thing as a file names it. */
  record Named(ThingDefinition kind, Token id) {}

  private Subjects() {}

  static Named read(Cursor cursor, Vocabulary vocabulary) {
    int from = cursor.position();
    while (!cursor.atEnd() && !cursor.at(Token.Kind.TEXT) && !cursor.at(Token.Kind.UNCLOSED)) {
      cursor.next();
    }
    List<Token> words = cursor.tokens().subList(from, cursor.position());
    if (words.isEmpty()) {
      throw new MistakeException(
          "P110",
          cursor.here(),
          "expected a thing here",
          "write for instance: account \"222222222222\"");
    }
    String name = Line.words(words);
    Optional<ThingDefinition> kind = kind(name, vocabulary);
    if (kind.isEmpty()) {
      throw new MistakeException(
          "P205",
          Line.span(words),
          "the vocabulary has no thing called '" + name + "'",
          Suggestion.didYouMean(
                  name, vocabulary.things().stream().map(ThingDefinition::name).toList())
              .orElse("write for instance: account \"222222222222\""));
    }
    return new Named(kind.get(), Statements.expectText(cursor));
  }

  static Optional<ThingDefinition> kind(String name, Vocabulary vocabulary) {
    return vocabulary.things().stream()
        .filter(thing -> PhraseBook.nounsOf(thing).stream().anyMatch(name::equalsIgnoreCase))
        .findFirst();
  }
}
