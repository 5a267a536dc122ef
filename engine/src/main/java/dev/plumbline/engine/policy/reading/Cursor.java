package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.policy.witness.Expected;
import dev.plumbline.engine.policy.witness.Meaning;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A place in the words of a line. */
final class Cursor {

  private final Line line;
  private int position;

  Cursor(Line line) {
    this(line, 0);
  }

  Cursor(Line line, int position) {
    this.line = line;
    this.position = position;
  }

  Line line() {
    return line;
  }

  List<Token> tokens() {
    return line.tokens();
  }

  int position() {
    return position;
  }

  void moveTo(int position) {
    this.position = position;
  }

  boolean atEnd() {
    return position >= tokens().size();
  }

  /** The next token, which must be there. */
  Token peek() {
    return tokens().get(position);
  }

  Token next() {
    return tokens().get(position++);
  }

  boolean at(Token.Kind kind) {
    return !atEnd() && peek().kind() == kind;
  }

  /** Whether the next tokens are these words. */
  boolean at(String words) {
    String[] each = words.split(" ");
    int agreeing = agreeing(each);
    if (agreeing < each.length) {
      expect(agreeing, Expected.Kind.KEYWORD, words, Optional.empty());
    }
    return agreeing == each.length;
  }

  /** Whether the next tokens are these words; they are not expected. */
  boolean stands(String words) {
    String[] each = words.split(" ");
    return agreeing(each) == each.length;
  }

  /** How many of these words come next. */
  private int agreeing(String[] words) {
    int agreeing = 0;
    while (agreeing < words.length
        && position + agreeing < tokens().size()
        && tokens().get(position + agreeing).is(words[agreeing])) {
      agreeing++;
    }
    return agreeing;
  }

  /** Notes that these words would fit here, if the caret stands where they go on. */
  private void expect(Expected.Kind kind, String words, Optional<Meaning> meaning) {
    if (!hasCaret(tokens(), position)) {
      return;
    }
    String[] each = words.split(" ");
    int agreeing = agreeing(each);
    if (agreeing < each.length) {
      expect(agreeing, kind, words, meaning);
    }
  }

  private static boolean hasCaret(List<Token> tokens, int from) {
    for (int at = from; at < tokens.size(); at++) {
      if (tokens.get(at).kind() == Token.Kind.CARET) {
        return true;
      }
    }
    return false;
  }

  private void expect(int agreeing, Expected.Kind kind, String words, Optional<Meaning> meaning) {
    if (position + agreeing < tokens().size()) {
      expect(tokens().get(position + agreeing), kind, words, meaning);
    }
  }

  private void expect(Token caret, Expected.Kind kind, String words, Optional<Meaning> meaning) {
    if (caret.kind() == Token.Kind.CARET && Character.isLetterOrDigit(words.codePointAt(0))) {
      int column = tokens().get(position).span().column();
      caret.witness().expected(new Expected(kind, column, words, meaning));
    }
  }

  /** Notes that these names would fit here. */
  void offer(Collection<String> names) {
    if (!hasCaret(tokens(), position)) {
      return;
    }
    names.forEach(name -> offer(name, Optional.empty()));
  }

  /** Notes that a name would fit here. */
  void offer(String name, Optional<Meaning> meaning) {
    expect(Expected.Kind.NAME, name, meaning);
  }

  /** Notes which names would fit in the place of some words. */
  static void offer(
      List<Token> words, Collection<String> names, Function<String, Meaning> meaning) {
    if (!hasCaret(words, 0)) {
      return;
    }
    Cursor cursor = new Cursor(new Line(words, List.of()));
    names.forEach(name -> cursor.offer(name, Optional.of(meaning.apply(name))));
  }

  /** Notes that a text in quotation marks would fit here. */
  void offerText(String text, Optional<Meaning> meaning) {
    if (at(Token.Kind.CARET)) {
      expect(peek(), Expected.Kind.TEXT, text, meaning);
    }
  }

  /** Notes that a phrase would fit here, whose first words stand before the caret. */
  void offerPhrase(Token caret, String phrase, Meaning meaning) {
    expect(caret, Expected.Kind.PHRASE, phrase, Optional.of(meaning));
  }

  /** Where the caret stands in what is left of the line; empty if it does not. */
  OptionalInt caret() {
    return IntStream.range(position, tokens().size())
        .filter(i -> tokens().get(i).kind() == Token.Kind.CARET)
        .findFirst();
  }

  /** Tells what the words passed over are taken for. */
  void understood(int from, Meaning meaning) {
    understood(tokens().subList(from, position), meaning);
  }

  static void understood(List<Token> words, Meaning meaning) {
    words.get(0).witness().understood(Line.span(words), meaning);
  }

  static void declared(List<Token> words, Meaning meaning) {
    words.get(0).witness().declared(Line.span(words), meaning);
  }

  /** Passes over these words if they come next. */
  boolean skip(String words) {
    if (!at(words)) {
      return false;
    }
    position += words.split(" ").length;
    return true;
  }

  Optional<Token> skip(Token.Kind kind) {
    return at(kind) ? Optional.of(next()) : Optional.empty();
  }

  List<Token> rest() {
    return tokens().subList(position, tokens().size());
  }

  /** The words before the next of these, at least one if one is left; moves behind them. */
  List<Token> until(String... stops) {
    int from = position;
    while (!atEnd() && (position == from || !standsAny(stops))) {
      if (position > from) {
        Arrays.stream(stops).forEach(stop -> expect(Expected.Kind.KEYWORD, stop, Optional.empty()));
      }
      position++;
    }
    return tokens().subList(from, position);
  }

  private boolean standsAny(String... stops) {
    return Arrays.stream(stops).anyMatch(this::stands);
  }

  /** The next token, or the place behind the last one. */
  Span here() {
    if (!atEnd()) {
      return peek().span();
    }
    Span last = tokens().get(tokens().size() - 1).span();
    return new Span(last.file(), last.line(), last.column() + last.length(), 1);
  }

  /** The words before the next of these signs or words, none at the end; the cursor stays. */
  List<Token> ahead(String... stops) {
    Cursor ahead = new Cursor(line, position);
    while (!ahead.atEnd() && (ahead.position == position || !ahead.standsAny(stops))) {
      ahead.position++;
    }
    return tokens().subList(position, ahead.position);
  }

  /** The words to the end of the clause; the cursor stays. */
  List<Token> clause() {
    return ahead("and", "or", ")", ":", "where", "comes");
  }

  Span spanFrom(int from) {
    return Line.span(tokens().subList(from, Math.max(from + 1, position)));
  }

  String wordsFrom(int from) {
    return Line.words(tokens().subList(from, position));
  }
}
