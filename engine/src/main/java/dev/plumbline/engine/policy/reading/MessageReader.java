package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Message;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.policy.Value.Type;
import dev.plumbline.engine.policy.reading.PhraseBook.Match;
import dev.plumbline.engine.policy.syntax.LayoutReader;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.ThingDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the text of {@code say}, whose braces hold a kind of thing, a phrase, or a parameter. */
final class MessageReader {

  private final PhraseBook phrases;
  private final PhraseFinder finder;

  MessageReader(PhraseBook phrases, PhraseFinder finder) {
    this.phrases = phrases;
    this.finder = finder;
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
      parts.add(hole(text.substring(open + 1, close), span(token, open, close + 1 - open), scope));
      at = close + 1;
    }
    return new Message(parts);
  }

  private static Span span(Token token, int offset, int length) {
    Span span = token.span();
    return new Span(span.file(), span.line(), span.column() + 1 + offset, length);
  }

  private Message.Part hole(String words, Span span, Scope scope) {
    String name = words.trim().toLowerCase(Locale.ROOT);
    Optional<String> kind = holder(name, scope);
    if (kind.isPresent()) {
      return new Message.Subject(kind.get());
    }
    Value.Parameter parameter = scope.parameters().get(name);
    if (parameter != null) {
      return new Message.Hole(parameter);
    }
    List<Line> lines = LayoutReader.read(span.file(), words).strays();
    if (!lines.isEmpty()) {
      List<Token> tokens = lines.get(0).tokens();
      List<Match> found = phrases.longest(tokens, 0, scope.frames(), attribute -> true);
      if (!found.isEmpty() && found.get(0).end() == tokens.size()) {
        Match match = found.get(0);
        return new Message.Hole(
            new Value.Reading(match.path(tokens, 0), shown(match.target().kind())));
      }
    }
    List<String> candidates = new ArrayList<>(scope.parameters().keySet());
    candidates.addAll(phrases.sayable(scope.frames(), attribute -> true));
    candidates.addAll(scope.frames());
    throw new MistakeException(
        "P112",
        span,
        "'" + words + "' is not a phrase, a parameter or the " + scope.frames().get(0),
        Suggestion.nearest(name, candidates)
            .map(near -> "did you mean {" + phrases.asWritten(near) + "}?")
            .orElse("write for instance: {" + scope.frames().get(0) + "}"));
  }

  private static Type shown(Attribute.Kind kind) {
    return kind == Attribute.Kind.YES_NO
        ? Type.YES_NO
        : PhraseFinder.valueType(kind).orElse(Type.TEXT);
  }

  /** The subject's kind, or that of a thing that holds it. */
  private Optional<String> holder(String name, Scope scope) {
    Optional<ThingDefinition> thing = phrases.vocabulary().thing(scope.frames().get(0));
    while (thing.isPresent()) {
      if (PhraseBook.nounsOf(thing.get()).contains(name)) {
        return Optional.of(thing.get().name());
      }
      thing = thing.get().within().flatMap(phrases.vocabulary()::thing);
    }
    return Optional.empty();
  }

  PhraseFinder finder() {
    return finder;
  }
}
