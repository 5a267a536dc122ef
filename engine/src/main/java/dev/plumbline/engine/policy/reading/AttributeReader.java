package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.policy.witness.Meaning;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one attribute of a thing: {@code yes/no mfa "the root user has MFA" not "the root user has
 * no MFA" from account summary}.
 */
final class AttributeReader {

  private static final List<String> WORDS =
      List.of("yes/no", "number", "text", "date", "choice", "one", "list");
  private static final Map<String, Attribute.Kind> SIMPLE =
      Map.of(
          "yes/no", Attribute.Kind.YES_NO,
          "number", Attribute.Kind.NUMBER,
          "text", Attribute.Kind.TEXT,
          "date", Attribute.Kind.DATE,
          "choice", Attribute.Kind.CHOICE,
          "one", Attribute.Kind.ONE);

  private static final String TAIL =
      "after the phrase may stand: not \"…\", example …, from SOURCE, deprecated \"…\"";

  private final SourceReader sources;

  /**
   * What stands before the phrase.
   *
   * @param item the kind of thing it leads to, or {@code text}
   */
  private record Head(String word, String name, Optional<String> item, List<String> choices) {
    Attribute.Kind kind() {
      return SIMPLE.getOrDefault(
          word,
          item.filter("text"::equals).isPresent() ? Attribute.Kind.TEXTS : Attribute.Kind.LIST);
    }

    Optional<String> leadsTo() {
      return kind() == Attribute.Kind.TEXTS ? Optional.empty() : item;
    }
  }

  /** What stands behind the phrase. */
  private record Tail(
      Optional<String> not,
      Optional<String> example,
      Optional<Source> source,
      Optional<String> deprecated) {}

  AttributeReader(SourceReader sources) {
    this.sources = sources;
  }

  /**
   * The attribute of a line.
   *
   * @param nouns what phrases may call the thing
   * @param ofThing the source of the thing, where the line names no other
   */
  Attribute read(Cursor cursor, String thing, List<String> nouns, Optional<Source> ofThing) {
    Token first = cursor.peek();
    cursor.offer(WORDS);
    Head head = head(cursor);
    List<Token> name = named(cursor);
    String phrase = phrase(cursor);
    Tail tail = tail(cursor, ofThing);
    Attribute attribute =
        new Attribute(
            thing,
            head.name(),
            head.kind(),
            head.leadsTo(),
            head.choices(),
            phrase,
            tail.not(),
            tail.example(),
            tail.source(),
            tail.deprecated(),
            unread -> Observed.unknown(Cause.notCollected("")));
    Cursor.declared(name, new Meaning.Phrase(List.of(attribute), false));
    checkPhrases(attribute, nouns, first);
    return attribute;
  }

  /** The words of an attribute's name. */
  private static List<Token> named(Cursor behindHead) {
    return Names.beforeOf(new Cursor(behindHead.line(), 1));
  }

  private static Head head(Cursor cursor) {
    Token first = cursor.next();
    String word = first.text().toLowerCase(Locale.ROOT);
    if (!WORDS.contains(word)) {
      throw new MistakeException(
          "V103",
          first.span(),
          "did not expect '" + first.text() + "' here",
          Suggestion.didYouMean(word, WORDS)
              .orElse("a line of a thing begins with one of: " + String.join(", ", WORDS)));
    }
    String name = Names.lower(Names.beforeOf(cursor));
    if (!cursor.skip("of")) {
      Optional<String> item = word.equals("one") ? Optional.of(name) : Optional.empty();
      return new Head(word, name, item, List.of());
    }
    return word.equals("choice")
        ? new Head(word, name, Optional.empty(), choices(cursor))
        : new Head(word, name, Optional.of(Names.lower(Names.beforeOf(cursor))), List.of());
  }

  private static List<String> choices(Cursor cursor) {
    List<String> choices = new ArrayList<>();
    while (!cursor.atEnd() && !cursor.at(Token.Kind.TEXT)) {
      choices.add(Line.words(Names.beforeComma(cursor)));
      cursor.skip(Token.Kind.COMMA);
    }
    return choices;
  }

  private static String phrase(Cursor cursor) {
    return cursor
        .skip(Token.Kind.TEXT)
        .map(Token::text)
        .orElseThrow(
            () ->
                new MistakeException(
                    "V103",
                    cursor.here(),
                    "expected the phrase in quotation marks",
                    "write for instance: number keys \"the number of access keys of the root"
                        + " user\""));
  }

  private Tail tail(Cursor cursor, Optional<Source> ofThing) {
    Optional<String> not = Optional.empty();
    Optional<String> example = Optional.empty();
    Optional<Source> source = ofThing;
    Optional<String> deprecated = Optional.empty();
    while (!cursor.atEnd()) {
      if (cursor.skip("not")) {
        not = cursor.skip(Token.Kind.TEXT).map(Token::text);
      } else if (cursor.skip("example")) {
        example = Optional.of(example(cursor));
      } else if (cursor.skip("from")) {
        source = Optional.of(sources.named(Names.before(cursor, "not", "example", "deprecated")));
      } else if (cursor.skip("deprecated")) {
        deprecated = Optional.of(instead(cursor));
      } else {
        throw new MistakeException(
            "V103", cursor.here(), "did not expect '" + cursor.peek().text() + "' here", TAIL);
      }
    }
    return new Tail(not, example, source, deprecated);
  }

  private static String instead(Cursor cursor) {
    return cursor
        .skip(Token.Kind.TEXT)
        .map(Token::text)
        .orElseThrow(
            () ->
                new MistakeException(
                    "V103",
                    cursor.here(),
                    "expected what to say instead, in quotation marks",
                    "write for instance: deprecated \"say 'the number of access keys of the root"
                        + " user'\""));
  }

  private static String example(Cursor cursor) {
    if (cursor.atEnd()) {
      throw new MistakeException("V103", cursor.here(), "expected an example here", TAIL);
    }
    return cursor.next().text();
  }

  private static void checkPhrases(Attribute attribute, List<String> nouns, Token first) {
    int phrases = attribute.notPhrase().isPresent() ? 2 : 1;
    if (Template.of(attribute, nouns).size() < phrases) {
      throw new MistakeException(
          "V106",
          first.span(),
          "the phrase does not say 'the " + attribute.thing() + "'",
          "name the thing in the phrase, so that longer phrases can stand in its place");
    }
    if (attribute.kind() == Attribute.Kind.YES_NO && attribute.notPhrase().isEmpty()) {
      throw new MistakeException(
          "V107",
          first.span(),
          "the sentence \"" + attribute.phrase() + "\" has no opposite",
          "add: not \"…\", the sentence that says it is not so");
    }
  }
}
