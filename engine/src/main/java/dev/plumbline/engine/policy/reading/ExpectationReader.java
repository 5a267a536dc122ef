package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.PolicyTest.Expectation;
import dev.plumbline.engine.policy.PolicyTest.Outcome;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.things.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads what a test expects: {@code expect FAIL for pipeline "advisory" saying "…"}. */
final class ExpectationReader {

  private static final List<String> OUTCOMES =
      Arrays.stream(Outcome.values()).map(Outcome::name).toList();
  private static final String ONE_OF = "write one of: " + String.join(", ", OUTCOMES);

  private final Vocabulary vocabulary;

  ExpectationReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Expectation read(Line line) {
    Cursor cursor = new Cursor(line, 1);
    Token word = cursor.atEnd() ? line.first() : cursor.peek();
    Outcome outcome = outcome(cursor);
    Optional<Subjects.Named> named =
        cursor.skip("for") ? Optional.of(Subjects.read(cursor, vocabulary)) : Optional.empty();
    Optional<String> saying =
        cursor.skip("saying") ? Optional.of(Expect.text(cursor).text()) : Optional.empty();
    Expect.end(cursor);
    return new Expectation(
        outcome,
        named.map(thing -> thing.kind().name()),
        named.map(thing -> thing.id().text()),
        saying,
        word.span());
  }

  /** The result that stands next. */
  static Outcome outcome(Cursor cursor) {
    if (cursor.atEnd()) {
      throw new MistakeException("P425", cursor.here(), "expected a result here", ONE_OF);
    }
    cursor.offer(OUTCOMES);
    Token word = cursor.next();
    return Arrays.stream(Outcome.values())
        .filter(outcome -> outcome.name().equalsIgnoreCase(word.text()))
        .findFirst()
        .orElseThrow(
            () ->
                new MistakeException(
                    "P425",
                    word.span(),
                    "'" + word.text() + "' is not a result",
                    Suggestion.didYouMean(word.text(), OUTCOMES).orElse(ONE_OF)));
  }
}
