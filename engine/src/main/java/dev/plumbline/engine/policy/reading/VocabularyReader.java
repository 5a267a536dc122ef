package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.LayoutReader;
import dev.plumbline.engine.policy.syntax.LayoutReader.Layout;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.Source;
import dev.plumbline.engine.things.ThingDefinition;
import dev.plumbline.engine.things.ThingTypes;
import dev.plumbline.engine.things.Vocabulary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads {@code .vocab} files. */
final class VocabularyReader {

  private static final List<String> KINDS =
      List.of("yes/no", "number", "text", "date", "choice", "one", "list");

  private final Problems problems;
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  private record Draft(
      String name,
      String title,
      Optional<String> within,
      Optional<Source> source,
      List<Attribute> attributes,
      ThingTypes types,
      Span span) {}

  VocabularyReader(Problems problems) {
    this.problems = problems;
  }

  /** Reads one more file; kinds of things that {@code types} ships are tied to their records. */
  void read(SourceFile file, ThingTypes types) {
    Layout layout = LayoutReader.read(file.name(), file.text());
    layout
        .strays()
        .forEach(
            line ->
                problems.error(
                    "V101",
                    line.span(),
                    "did not expect " + quote(line.tokens()) + " here",
                    "a vocabulary consists of blocks that begin with 'source' or 'thing'"));
    List<Block> things = new ArrayList<>();
    for (Block block : layout.blocks()) {
      switch (block.keyword()) {
        case "source" -> attempt(() -> source(block));
        case "thing" -> things.add(block);
        default ->
            problems.error(
                "V101",
                block.heading().span(),
                "did not expect '" + block.heading().first().text() + "' in a vocabulary",
                "a vocabulary consists of blocks that begin with 'source' or 'thing'");
      }
    }
    things.forEach(block -> attempt(() -> thing(block, types)));
  }

  Vocabulary vocabulary() {
    List<ThingDefinition> definitions = new ArrayList<>();
    for (Draft draft : drafts.values()) {
      draft
          .within()
          .filter(holder -> !drafts.containsKey(holder))
          .ifPresent(
              holder ->
                  problems.error(
                      "V105",
                      draft.span(),
                      "no thing is called '" + holder + "'",
                      Suggestion.didYouMean(holder, drafts.keySet())));
      for (Attribute attribute : draft.attributes()) {
        attribute
            .item()
            .filter(item -> !drafts.containsKey(item))
            .ifPresent(
                item ->
                    problems.error(
                        "V105",
                        draft.span(),
                        "'"
                            + attribute.name()
                            + "' leads to '"
                            + item
                            + "', and no thing is"
                            + " called that",
                        Suggestion.didYouMean(item, drafts.keySet())));
      }
      if (!problems.hasErrors()) {
        try {
          definitions.add(
              draft
                  .types()
                  .define(
                      draft.name(),
                      draft.title(),
                      draft.within(),
                      draft.source(),
                      draft.attributes()));
        } catch (IllegalArgumentException mismatch) {
          problems.error(
              "V110", draft.span(), String.valueOf(mismatch.getMessage()), Optional.empty());
        }
      }
    }
    return new Vocabulary(List.copyOf(sources.values()), definitions);
  }

  private void attempt(Runnable reading) {
    try {
      reading.run();
    } catch (MistakeException mistake) {
      mistake.tell(problems);
    }
  }

  private void source(Block block) {
    Cursor heading = new Cursor(block.heading(), 1);
    String name = nameAsWritten(heading);
    String title = heading.skip(Token.Kind.TEXT).map(Token::text).orElse(name);
    List<String> operations = new ArrayList<>();
    Source.Reach reach = Source.Reach.ACCOUNT;
    Optional<Duration> maximumAge = Optional.empty();
    for (Line line : block.lines()) {
      Cursor cursor = new Cursor(line);
      if (cursor.skip("reads")) {
        while (!cursor.atEnd()) {
          StringBuilder operation = new StringBuilder();
          cursor.until(",").forEach(token -> operation.append(token.text()));
          operations.add(operation.toString());
          cursor.skip(Token.Kind.COMMA);
        }
      } else if (cursor.skip("of the organization")) {
        reach = Source.Reach.ORGANIZATION;
      } else if (cursor.skip("of each account and region")) {
        reach = Source.Reach.REGION;
      } else if (cursor.skip("of each account")) {
        reach = Source.Reach.ACCOUNT;
      } else if (cursor.skip("at most")) {
        maximumAge = Optional.of(Duration.ofDays(days(cursor)));
      } else {
        throw new MistakeException(
            "V102",
            line.first().span(),
            "did not expect '" + line.first().text() + "' here",
            "a source has lines 'reads OPERATION, …', 'of the organization', 'of each account' or"
                + " 'of each account and region', and 'at most N days old'");
      }
    }
    Source source = new Source(name, title, operations, reach, maximumAge);
    if (sources.put(name.toLowerCase(Locale.ROOT), source) != null) {
      throw new MistakeException(
          "V104",
          block.heading().span(),
          "there are two sources called '" + name + "'",
          "give one of them another name");
    }
  }

  private static long days(Cursor cursor) {
    Span at = cursor.here();
    try {
      long days = cursor.atEnd() ? -1 : Long.parseLong(cursor.next().text());
      if (days >= 0 && cursor.skip("days old")) {
        return days;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new MistakeException(
        "V102", at, "expected a number of days", "write a line such as 'at most 7 days old'");
  }

  private void thing(Block block, ThingTypes types) {
    Cursor heading = new Cursor(block.heading(), 1);
    Span span = heading.here();
    String name = name(heading);
    String title = heading.skip(Token.Kind.TEXT).map(Token::text).orElse(name);
    Optional<String> within = Optional.empty();
    Optional<Source> source = Optional.empty();
    List<Attribute> attributes = new ArrayList<>();
    for (Line line : block.lines()) {
      try {
        Cursor cursor = new Cursor(line);
        if (cursor.skip("within")) {
          within = Optional.of(lower(cursor.rest()));
        } else if (cursor.skip("from")) {
          source = Optional.of(source(cursor.rest()));
        } else {
          attributes.add(attribute(name, title, source, cursor));
        }
      } catch (MistakeException mistake) {
        mistake.tell(problems);
      }
    }
    Map<String, Attribute> byName = new HashMap<>();
    for (Attribute attribute : attributes) {
      if (byName.put(attribute.name(), attribute) != null) {
        throw new MistakeException(
            "V104",
            span,
            "'" + name + "' has two attributes called '" + attribute.name() + "'",
            "give one of them another name");
      }
    }
    if (drafts.put(name, new Draft(name, title, within, source, attributes, types, span)) != null) {
      throw new MistakeException(
          "V104",
          span,
          "there are two things called '" + name + "'",
          "give one of them another name");
    }
  }

  private Attribute attribute(String thing, String title, Optional<Source> ofThing, Cursor cursor) {
    Token first = cursor.next();
    String word = first.text().toLowerCase(Locale.ROOT);
    if (!KINDS.contains(word)) {
      throw new MistakeException(
          "V103",
          first.span(),
          "did not expect '" + first.text() + "' here",
          Suggestion.didYouMean(word, KINDS)
              .orElse("a line of a thing begins with one of: " + String.join(", ", KINDS)));
    }
    String name = lower(untilOfOrText(cursor));
    Optional<String> item = Optional.empty();
    List<String> choices = new ArrayList<>();
    if (cursor.skip("of")) {
      if (word.equals("choice")) {
        while (!cursor.atEnd() && !cursor.at(Token.Kind.TEXT)) {
          choices.add(Line.words(untilCommaOrText(cursor)));
          cursor.skip(Token.Kind.COMMA);
        }
      } else {
        item = Optional.of(lower(untilOfOrText(cursor)));
      }
    } else if (word.equals("one")) {
      item = Optional.of(name);
    }
    String phrase =
        cursor
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
    Optional<String> not = Optional.empty();
    Optional<String> example = Optional.empty();
    Optional<Source> source = ofThing;
    while (!cursor.atEnd()) {
      if (cursor.skip("not")) {
        not = cursor.skip(Token.Kind.TEXT).map(Token::text);
      } else if (cursor.skip("example")) {
        example = Optional.of(cursor.next().text());
      } else if (cursor.skip("from")) {
        source = Optional.of(source(cursor.until("not", "example")));
      } else {
        throw new MistakeException(
            "V103",
            cursor.here(),
            "did not expect '" + cursor.peek().text() + "' here",
            "after the phrase may stand: not \"…\", example …, from SOURCE");
      }
    }
    Attribute.Kind kind =
        switch (word) {
          case "yes/no" -> Attribute.Kind.YES_NO;
          case "number" -> Attribute.Kind.NUMBER;
          case "text" -> Attribute.Kind.TEXT;
          case "date" -> Attribute.Kind.DATE;
          case "choice" -> Attribute.Kind.CHOICE;
          case "one" -> Attribute.Kind.ONE;
          default ->
              item.filter("text"::equals).isPresent() ? Attribute.Kind.TEXTS : Attribute.Kind.LIST;
        };
    Attribute attribute =
        new Attribute(
            thing,
            name,
            kind,
            kind == Attribute.Kind.TEXTS ? Optional.empty() : item,
            choices,
            phrase,
            not,
            example,
            source,
            unread -> Observed.unknown(Cause.notCollected("")));
    List<String> nouns = thing.equals(title) ? List.of(thing) : List.of(thing, title);
    int expected = not.isPresent() ? 2 : 1;
    if (Template.of(attribute, nouns).size() < expected) {
      throw new MistakeException(
          "V106",
          first.span(),
          "the phrase does not say 'the " + thing + "'",
          "name the thing in the phrase, so that longer phrases can stand in its place");
    }
    if (kind == Attribute.Kind.YES_NO && not.isEmpty()) {
      throw new MistakeException(
          "V107",
          first.span(),
          "the sentence \"" + phrase + "\" has no opposite",
          "add: not \"…\", the sentence that says it is not so");
    }
    return attribute;
  }

  private Source source(List<Token> words) {
    String name = lower(words);
    Source known = sources.get(name);
    if (known != null) {
      return known;
    }
    if (sources.values().stream().anyMatch(source -> !source.operations().isEmpty())) {
      throw new MistakeException(
          "V108",
          Line.span(words),
          "no source is called '" + name + "'",
          Suggestion.didYouMean(name, sources.keySet())
              .orElse("declare it with a block that begins: source " + name));
    }
    Source plain = new Source(name, name, List.of(), Source.Reach.ACCOUNT, Optional.empty());
    sources.put(name, plain);
    return plain;
  }

  private static String name(Cursor heading) {
    return nameAsWritten(heading).toLowerCase(Locale.ROOT);
  }

  private static String nameAsWritten(Cursor heading) {
    if (heading.atEnd() || heading.at(Token.Kind.TEXT)) {
      throw new MistakeException(
          "V103",
          heading.here(),
          "expected a name",
          "write for instance: thing account \"account\"");
    }
    return Line.words(untilOfOrText(heading));
  }

  private static List<Token> untilOfOrText(Cursor cursor) {
    int from = cursor.position();
    while (!cursor.atEnd()
        && !cursor.at(Token.Kind.TEXT)
        && (cursor.position() == from || !cursor.at("of"))) {
      cursor.next();
    }
    return requireWords(cursor, from);
  }

  private static List<Token> untilCommaOrText(Cursor cursor) {
    int from = cursor.position();
    while (!cursor.atEnd() && !cursor.at(Token.Kind.TEXT) && !cursor.at(Token.Kind.COMMA)) {
      cursor.next();
    }
    return requireWords(cursor, from);
  }

  private static List<Token> requireWords(Cursor cursor, int from) {
    if (cursor.position() == from) {
      throw new MistakeException("V103", cursor.here(), "expected a name", Optional.empty());
    }
    return cursor.tokens().subList(from, cursor.position());
  }

  private static String lower(List<Token> words) {
    return Line.words(words).toLowerCase(Locale.ROOT);
  }

  private static String quote(List<Token> words) {
    return "'" + Line.words(words) + "'";
  }
}
