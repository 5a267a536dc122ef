package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Age;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.policy.witness.Meaning;
import dev.plumbline.engine.things.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads how old a policy lets evidence be: {@code evidence SOURCE, at most 7 days old}. */
final class MaximumAgeReader {

  private static final String EXAMPLE =
      "write for instance: evidence credential report, at most 7 days old";

  private final List<Source> sources;
  private final Problems problems;

  MaximumAgeReader(List<Source> sources, Problems problems) {
    this.sources = sources;
    this.problems = problems;
  }

  /** The ages by the name of their source. */
  Map<String, Age> read(List<Line> lines) {
    Map<String, Age> ages = new LinkedHashMap<>();
    lines.forEach(line -> problems.guard(() -> read(new Cursor(line, 1), ages)));
    return ages;
  }

  private void read(Cursor cursor, Map<String, Age> ages) {
    if (cursor.atEnd()) {
      throw MistakeException.expected("the name of a source", cursor, EXAMPLE);
    }
    sources.forEach(
        source -> cursor.offer(source.name(), Optional.of(new Meaning.SourceName(source.name()))));
    String source = source(cursor.until(","));
    cursor.skip(Token.Kind.COMMA);
    ages.put(source, age(cursor));
    Expect.end(cursor);
  }

  private String source(List<Token> name) {
    String words = Line.words(name);
    if (sources.isEmpty()) {
      return words;
    }
    Optional<String> known =
        sources.stream().map(Source::name).filter(words::equalsIgnoreCase).findFirst();
    known.ifPresent(source -> Cursor.understood(name, new Meaning.SourceName(source)));
    return known.orElseThrow(
        () ->
            new MistakeException(
                "P305",
                Line.span(name),
                "no source of evidence is called '" + words + "'",
                Suggestion.didYouMean(words, sources.stream().map(Source::name).toList())
                    .orElse("the vocabulary lists them in its 'source' blocks")));
  }

  private static Age age(Cursor cursor) {
    Span at = cursor.here();
    boolean begun = cursor.skip("at most");
    ValueReader.offerUnits(cursor);
    if (begun
        && ValueReader.literal(cursor).orElse(null) instanceof Value.DurationValue duration
        && cursor.skip("old")) {
      return duration.age();
    }
    throw new MistakeException("P110", at, "expected 'at most N days old' here", EXAMPLE);
  }
}
