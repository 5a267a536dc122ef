package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Message;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.policy.Value.Type;
import dev.plumbline.engine.policy.syntax.LayoutReader;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.policy.witness.Meaning;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.ThingDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the text of {@code say}, whose braces hold a kind of thing, a phrase, or a parameter. */
final class MessageReader {

  private final PhraseBook phrases;
  private final Sayable sayable;
  private final Sayings sayings;

  MessageReader(PhraseBook phrases) {
    this.phrases = phrases;
    this.sayable = new Sayable(phrases);
    this.sayings = new Sayings(phrases);
  }

  Message read(Token token, Scope scope) {
    List<Message.Part> parts = new ArrayList<>();
    String text = token.text();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('{', at);
      if (open < 0) {
        parts.add(new Message.Words(text.substring(at)));
        break;
      }
      if (open > at) {
        parts.add(new Message.Words(text.substring(at, open)));
      }
      int close = text.indexOf('}', open);
      if (close < 0) {
        throw new MistakeException(
            "P111", span(token, open, 1), "this brace is not closed", "add } behind the phrase");
      }
      parts.add(
          hole(token, text.substring(open + 1, close), span(token, open, close + 1 - open), scope));
      at = close + 1;
    }
    return new Message(parts);
  }

  private static Span span(Token token, int offset, int length) {
    Span span = token.span();
    return new Span(span.file(), span.line(), span.column() + 1 + offset, length);
  }

  private Message.Part hole(Token text, String words, Span span, Scope scope) {
    String name = words.trim().toLowerCase(Locale.ROOT);
    List<Token> tokens =
        LayoutReader.readWithin(text, span.column() - text.span().column() + 1, words);
    offer(tokens, scope);
    Optional<Message.Part> part =
        holder(name, scope)
            .<Message.Part>map(
                kind -> understood(tokens, new Meaning.ThingName(kind), new Message.Subject(kind)))
            .or(
                () ->
                    Optional.ofNullable(scope.parameters().get(name))
                        .map(
                            value ->
                                understood(
                                    tokens, new Meaning.Parameter(name), new Message.Hole(value))))
            .or(() -> reading(tokens, scope).map(Message.Hole::new));
    return part.orElseThrow(() -> misspelt(words, name, span, scope));
  }

  private void offer(List<Token> tokens, Scope scope) {
    if (tokens.stream().anyMatch(token -> token.kind() == Token.Kind.CARET)) {
      Cursor cursor = new Cursor(new Line(tokens, List.of()));
      cursor.offer(scope.subject(), Optional.of(new Meaning.ThingName(scope.subject())));
      scope
          .parameters()
          .keySet()
          .forEach(name -> cursor.offer(name, Optional.of(new Meaning.Parameter(name))));
      sayings.offer(cursor, scope.frames(), attribute -> true);
    }
  }

  private static Message.Part understood(List<Token> tokens, Meaning meaning, Message.Part part) {
    if (!tokens.isEmpty()) {
      Cursor.understood(tokens, meaning);
    }
    return part;
  }

  /** The attribute that a hole reads, if its words are a phrase from first to last. */
  private Optional<Value> reading(List<Token> tokens, Scope scope) {
    return phrases.longest(tokens, 0, scope.frames(), attribute -> true).stream()
        .findFirst()
        .filter(match -> match.end() == tokens.size())
        .map(match -> reading(tokens, match));
  }

  private static Value reading(List<Token> tokens, PhraseBook.Match match) {
    Cursor.understood(tokens, match.meaning());
    return new Value.Reading(match.path(tokens, 0), shown(match.target().kind()));
  }

  private MistakeException misspelt(String words, String name, Span span, Scope scope) {
    List<String> candidates = new ArrayList<>(scope.parameters().keySet());
    candidates.addAll(sayable.phrases(scope.frames(), attribute -> true));
    candidates.addAll(scope.frames());
    return new MistakeException(
        "P112",
        span,
        "'" + words + "' is not a phrase, a parameter or the " + scope.subject(),
        Suggestion.nearest(name, candidates)
            .map(near -> "did you mean {" + sayable.asWritten(near) + "}?")
            .orElse("write for instance: {" + scope.subject() + "}"));
  }

  private static Type shown(Attribute.Kind kind) {
    return kind == Attribute.Kind.YES_NO
        ? Type.YES_NO
        : PhraseFinder.valueType(kind).orElse(Type.TEXT);
  }

  /** The subject's kind, or that of a thing that holds it. */
  private Optional<String> holder(String name, Scope scope) {
    Optional<ThingDefinition> thing = phrases.vocabulary().thing(scope.subject());
    while (thing.isPresent()) {
      if (Template.nounsOf(thing.get()).contains(name)) {
        return Optional.of(thing.get().name());
      }
      thing = thing.get().within().flatMap(phrases.vocabulary()::thing);
    }
    return Optional.empty();
  }
}
