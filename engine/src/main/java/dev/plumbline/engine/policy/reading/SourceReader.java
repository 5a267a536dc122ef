package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.policy.witness.Meaning;
import dev.plumbline.engine.things.Source;
import dev.plumbline.engine.things.Source.Reach;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads {@code source} blocks of vocabularies, and knows the sources read so far by name. */
final class SourceReader {

  private final Map<String, Source> sources = new LinkedHashMap<>();

  /** The lines of a block, as far as they were read. */
  private static final class Draft {
    private final List<String> operations = new ArrayList<>();
    private Reach reach = Reach.ACCOUNT;
    private Optional<Duration> maximumAge = Optional.empty();

    void add(Line line) {
      Cursor cursor = new Cursor(line);
      if (cursor.skip("reads")) {
        operations.addAll(operations(cursor));
      } else if (cursor.skip("of the organization")) {
        reach = Reach.ORGANIZATION;
      } else if (cursor.skip("of each account and region")) {
        reach = Reach.REGION;
      } else if (cursor.skip("of each account")) {
        reach = Reach.ACCOUNT;
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
  }

  List<Source> all() {
    return List.copyOf(sources.values());
  }

  void read(Block block) {
    Cursor heading = new Cursor(block.heading(), 1);
    String name = Names.heading(heading);
    String title = heading.skip(Token.Kind.TEXT).map(Token::text).orElse(name);
    Draft draft = new Draft();
    block.lines().forEach(draft::add);
    Cursor.declared(Names.headingWords(block), new Meaning.SourceName(name));
    Source source = new Source(name, title, draft.operations, draft.reach, draft.maximumAge);
    if (sources.put(name.toLowerCase(Locale.ROOT), source) != null) {
      throw new MistakeException(
          "V104",
          block.heading().span(),
          "there are two sources called '" + name + "'",
          "give one of them another name");
    }
  }

  /** Operations separated by commas; {@code iam:GetUser} is several tokens and one operation. */
  private static List<String> operations(Cursor cursor) {
    List<String> operations = new ArrayList<>();
    while (!cursor.atEnd()) {
      operations.add(cursor.until(",").stream().map(Token::text).collect(Collectors.joining()));
      cursor.skip(Token.Kind.COMMA);
    }
    return operations;
  }

  private static long days(Cursor cursor) {
    Span at = cursor.here();
    try {
      long days = cursor.atEnd() ? -1 : Integer.parseInt(cursor.next().text());
      if (days >= 0 && cursor.skip("days old")) {
        return days;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new MistakeException(
        "V102", at, "expected a number of days", "write a line such as 'at most 7 days old'");
  }

  /**
   * The source that a thing or an attribute comes from. In a vocabulary that says nothing of what
   * is read, a name alone makes a source.
   */
  Source named(List<Token> words) {
    String name = Names.lower(words);
    Cursor.offer(words, sources.keySet(), Meaning.SourceName::new);
    Source known = sources.get(name);
    if (known != null) {
      Cursor.understood(words, new Meaning.SourceName(name));
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
    Source plain = new Source(name, name, List.of(), Reach.ACCOUNT, Optional.empty());
    sources.put(name, plain);
    return plain;
  }
}
