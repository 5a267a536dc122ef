package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.policy.PolicyTest.Fact;
import dev.plumbline.engine.policy.PolicyTest.Given;
import dev.plumbline.engine.policy.PolicyTest.Place;
import dev.plumbline.engine.policy.reading.PhraseBook.Match;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.ThingDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a test gives: {@code given stage "sast" in the stages of pipeline "advisory"}. */
final class GivenReader {

  private final PhraseBook phrases;
  private final PhraseFinder finder;
  private final PlaceReader places;
  private final Problems problems;

  GivenReader(PhraseBook phrases, Problems problems) {
    this.phrases = phrases;
    this.finder = new PhraseFinder(phrases);
    this.places = new PlaceReader(phrases.vocabulary());
    this.problems = problems;
  }

  /** A thing with its facts; those that cannot be read are told and left out. */
  Given read(Line line) {
    Cursor cursor = new Cursor(line, 1);
    Subjects.Named named = Subjects.read(cursor, phrases.vocabulary());
    Optional<Place> place =
        cursor.skip("in") ? Optional.of(places.read(cursor, named.kind())) : Optional.empty();
    Expect.end(cursor);
    List<Fact> facts = new ArrayList<>();
    line.bullets().forEach(bullet -> problems.guard(() -> facts.add(fact(bullet, named.kind()))));
    return new Given(named.kind().name(), named.id().text(), place, facts, named.id().span());
  }

  private Fact fact(Line line, ThingDefinition kind) {
    Cursor cursor = new Cursor(line);
    Match match = finder.givable(cursor, Scope.of(kind, Map.of(), line.first().span().line()));
    Object value = value(cursor, match);
    Expect.end(cursor);
    return new Fact(match.steps(), value);
  }

  private static Object value(Cursor cursor, Match match) {
    Attribute attribute = match.target();
    if (attribute.kind() == Attribute.Kind.YES_NO && cursor.atEnd()) {
      return Observed.present(!match.negated());
    }
    if (!cursor.skip("is") && !cursor.skip("are")) {
      throw MistakeException.expected(
          "'is' and a value",
          cursor,
          "write for instance: " + attribute.phrase() + " is 0, is absent, or is unknown");
    }
    return GivenValue.read(cursor, attribute);
  }
}
