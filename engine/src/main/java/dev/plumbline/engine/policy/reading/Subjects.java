package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.policy.witness.Meaning;
import dev.plumbline.engine.things.ThingDefinition;
import dev.plumbline.engine.things.Vocabulary;
import java.util.List;
import java.util.Optional;

/** Reads the naming of one thing, {@code account "222222222222"}, or of a kind of thing. */
final class Subjects {

  private static final String EXAMPLE = "write for instance: account \"222222222222\"";

  /** A thing as a file names it. */
  record Named(ThingDefinition kind, Token id) {}

  private Subjects() {}

  static Named read(Cursor cursor, Vocabulary vocabulary) {
    offer(cursor, vocabulary);
    int from = cursor.position();
    while (!cursor.atEnd() && !cursor.at(Token.Kind.TEXT) && !cursor.at(Token.Kind.UNCLOSED)) {
      cursor.next();
    }
    List<Token> words = cursor.tokens().subList(from, cursor.position());
    if (words.isEmpty()) {
      throw MistakeException.expected("a thing", cursor, EXAMPLE);
    }
    return new Named(kind(words, vocabulary, EXAMPLE), Expect.text(cursor));
  }

  /**
   * The kind of thing that words name.
   *
   * @param help what to write if no kind has a name like this
   */
  static ThingDefinition kind(List<Token> words, Vocabulary vocabulary, String help) {
    String name = Line.words(words);
    Optional<ThingDefinition> known = kind(name, vocabulary);
    known.ifPresent(kind -> Cursor.understood(words, new Meaning.ThingName(kind.name())));
    return known.orElseThrow(
        () ->
            new MistakeException(
                "P205",
                Line.span(words),
                "the vocabulary has no thing called '" + name + "'",
                Suggestion.didYouMean(name, names(vocabulary)).orElse(help)));
  }

  /** Notes the kinds of things that could be named here. */
  static void offer(Cursor cursor, Vocabulary vocabulary) {
    names(vocabulary).forEach(name -> cursor.offer(name, Optional.of(new Meaning.ThingName(name))));
  }

  static Optional<ThingDefinition> kind(String name, Vocabulary vocabulary) {
    return vocabulary.things().stream()
        .filter(thing -> Template.nounsOf(thing).stream().anyMatch(name::equalsIgnoreCase))
        .findFirst();
  }

  static List<String> names(Vocabulary vocabulary) {
    return vocabulary.things().stream().map(ThingDefinition::name).toList();
  }
}
