package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.policy.PolicyTest;
import dev.plumbline.engine.policy.PolicyTest.Expectation;
import dev.plumbline.engine.policy.PolicyTest.Fact;
import dev.plumbline.engine.policy.PolicyTest.Given;
import dev.plumbline.engine.policy.PolicyTest.Outcome;
import dev.plumbline.engine.policy.PolicyTest.Place;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.policy.reading.PhraseBook.Match;
import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.Listing;
import dev.plumbline.engine.things.ThingDefinition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code test … end} blocks. */
final class TestReader {

  private static final List<String> KEYWORDS = List.of("today is", "given", "expect", "|");
  private static final List<String> REPEATABLE = List.of("given", "expect", "|");
  private static final Cause NOT_GIVEN = Cause.notCollected("the test says it is unknown");

  private final PhraseBook phrases;
  private final Problems problems;

  TestReader(PhraseBook phrases, Problems problems) {
    this.phrases = phrases;
    this.problems = problems;
  }

  Optional<PolicyTest> read(Block block, Collection<String> policyIds) {
    int before = problems.count();
    try {
      Cursor heading = new Cursor(block.heading(), 1);
      Token title = Statements.expectText(heading);
      if (!heading.skip("for") || heading.atEnd()) {
        throw new MistakeException(
            "P110",
            heading.here(),
            "expected 'for' and the id of a policy here",
            "write for instance: test \"Root MFA\" for SEC1.ROOT-MFA");
      }
      Token policy = heading.next();
      Statements.expectEnd(heading);
      if (!policyIds.contains(policy.text())) {
        throw new MistakeException(
            "P402",
            policy.span(),
            "no policy is called " + policy.text(),
            Suggestion.nearest(policy.text(), policyIds).map(near -> "did you mean " + near + "?"));
      }
      Statements lines = new Statements(block, KEYWORDS, REPEATABLE, problems);
      Optional<Instant> today = today(lines);
      List<Given> things = new ArrayList<>();
      List<Expectation> expectations = new ArrayList<>();
      lines.all("given").forEach(line -> tell(() -> things.add(given(line))));
      table(lines.all("|"), things, expectations);
      lines.all("expect").forEach(line -> tell(() -> expectations.add(expectation(line))));
      if (expectations.isEmpty() && problems.count() == before) {
        throw new MistakeException(
            "P421",
            title.span(),
            "this test expects nothing",
            "add a line such as: expect PASS for account \"A1\"");
      }
      return problems.count() > before
          ? Optional.empty()
          : Optional.of(
              new PolicyTest(
                  title.text(), policy.text(), today, things, expectations, title.span()));
    } catch (MistakeException mistake) {
      mistake.tell(problems);
      return Optional.empty();
    }
  }

  private void tell(Runnable reading) {
    try {
      reading.run();
    } catch (MistakeException mistake) {
      mistake.tell(problems);
    }
  }

  private static Optional<Instant> today(Statements lines) {
    return lines
        .first("today is")
        .map(
            cursor ->
                (cursor.atEnd()
                        ? Optional.<Instant>empty()
                        : ValueReader.date(cursor.peek().text()))
                    .orElseThrow(
                        () ->
                            new MistakeException(
                                "P113",
                                cursor.here(),
                                "expected a date here",
                                "write for instance: today is 2026-11-23")));
  }

  private Given given(Line line) {
    Cursor cursor = new Cursor(line, 1);
    Subjects.Named named = Subjects.read(cursor, phrases.vocabulary());
    Optional<Place> place = Optional.empty();
    if (cursor.skip("in")) {
      place = Optional.of(place(cursor, named.kind()));
    }
    Statements.expectEnd(cursor);
    List<Fact> facts = new ArrayList<>();
    line.bullets().forEach(bullet -> tell(() -> facts.add(fact(bullet, named.kind()))));
    return new Given(named.kind().name(), named.id().text(), place, facts, named.id().span());
  }

  /**
   * {@code the stages of pipeline "advisory"}: a list phrase in which a named thing stands for "the
   * pipeline".
   */
  private Place place(Cursor cursor, ThingDefinition item) {
    int from = cursor.position();
    for (ThingDefinition holder : phrases.vocabulary().things()) {
      for (Attribute list : holder.attributes()) {
        if (list.item().filter(item.name()::equals).isEmpty()) {
          continue;
        }
        for (Template template : Template.of(list, PhraseBook.nounsOf(holder))) {
          Optional<Place> found = place(cursor, holder, list, template);
          if (found.isPresent()) {
            return found.get();
          }
          cursor.moveTo(from);
        }
      }
    }
    List<Token> words = cursor.rest();
    List<String> lists =
        phrases.vocabulary().things().stream()
            .flatMap(
                holder ->
                    holder.attributes().stream()
                        .filter(a -> a.item().filter(item.name()::equals).isPresent())
                        .map(
                            a ->
                                a.phrase()
                                    .replace("the " + holder.name(), holder.name() + " \"…\"")))
            .toList();
    String written = words.isEmpty() ? "" : Line.words(words).replaceAll("\"[^\"]*\"", "\"…\"");
    throw new MistakeException(
        "P202",
        words.isEmpty() ? cursor.here() : Line.span(words),
        "no list of " + item.name() + " is called '" + written + "'",
        Suggestion.didYouMean(written, lists).orElse("the lists are: " + String.join(", ", lists)));
  }

  private static Optional<Place> place(
      Cursor cursor, ThingDefinition holder, Attribute list, Template template) {
    if (!template.before().isEmpty() && !cursor.skip(String.join(" ", template.before()))) {
      return Optional.empty();
    }
    for (String noun : PhraseBook.nounsOf(holder)) {
      if (cursor.skip(noun)) {
        Optional<Token> id = cursor.skip(Token.Kind.TEXT);
        boolean rest =
            template.after().isEmpty() || cursor.skip(String.join(" ", template.after()));
        return id.filter(token -> rest).map(token -> new Place(holder.name(), token.text(), list));
      }
    }
    return Optional.empty();
  }

  private Fact fact(Line line, ThingDefinition kind) {
    Cursor cursor = new Cursor(line);
    Scope scope = Scope.of(kind, Map.of(), line.first().span().line());
    Match match = new PhraseFinder(phrases).phrase(cursor, scope);
    cursor.moveTo(match.end());
    Object value;
    if (match.target().kind() == Attribute.Kind.YES_NO && cursor.atEnd()) {
      value = Observed.present(!match.negated());
    } else {
      if (!cursor.skip("is") && !cursor.skip("are")) {
        throw new MistakeException(
            "P110",
            cursor.here(),
            "expected 'is' and a value here",
            "write for instance: " + match.target().phrase() + " is 0, is absent, or is unknown");
      }
      value = value(cursor, match.target());
    }
    Statements.expectEnd(cursor);
    return new Fact(match.steps(), value);
  }

  /**
   * A value as tests write it: {@code yes}, {@code absent}, {@code unknown}, or a literal of the
   * attribute's kind.
   */
  private static Object value(Cursor cursor, Attribute attribute) {
    if (attribute.kind().isList()) {
      return texts(cursor, attribute);
    }
    if (cursor.skip("unknown")) {
      return Observed.unknown(NOT_GIVEN);
    }
    if (cursor.skip("absent")) {
      return Observed.absent();
    }
    if (attribute.kind() == Attribute.Kind.YES_NO) {
      if (cursor.skip("yes")) {
        return Observed.present(true);
      }
      if (cursor.skip("no")) {
        return Observed.present(false);
      }
    } else if (attribute.kind() == Attribute.Kind.ONE && cursor.skip("present")) {
      return Observed.present(true);
    } else if (attribute.kind() == Attribute.Kind.CHOICE) {
      for (String choice : attribute.choices()) {
        if (cursor.skip(choice)) {
          return Observed.present(choice);
        }
      }
    }
    int from = cursor.position();
    Optional<Value> literal = ValueReader.literal(cursor);
    Optional<Value.Type> wanted = PhraseFinder.valueType(attribute.kind());
    if (literal.isPresent() && literal.map(Value::type).equals(wanted)) {
      return Observed.present(bare(literal.get()));
    }
    cursor.moveTo(from);
    throw new MistakeException(
        "P422",
        cursor.atEnd() ? cursor.here() : cursor.peek().span(),
        "'"
            + attribute.phrase()
            + "' is "
            + ComparisonReader.described(attribute.kind())
            + ", and this is not",
        switch (attribute.kind()) {
          case YES_NO -> "write yes, no, absent or unknown";
          case ONE -> "write present, absent or unknown";
          case CHOICE -> "write one of: " + String.join(", ", attribute.choices());
          case NUMBER -> "write a number such as 1, absent or unknown";
          case TEXT -> "write a text in quotation marks, absent or unknown";
          case DATE -> "write a date such as 2026-11-23, absent or unknown";
          case LIST, TEXTS -> "write none, unknown, or texts separated by commas";
        });
  }

  private static Object texts(Cursor cursor, Attribute attribute) {
    if (cursor.skip("unknown")) {
      return Listing.unknown(NOT_GIVEN);
    }
    if (cursor.skip("none")) {
      return Listing.complete(List.of());
    }
    if (attribute.kind() == Attribute.Kind.LIST) {
      throw new MistakeException(
          "P422",
          cursor.here(),
          "'" + attribute.phrase() + "' is a list of things",
          "write none or unknown, or give its things one by one: given "
              + attribute.item().orElse("thing")
              + " \"…\" in …");
    }
    List<String> texts = new ArrayList<>();
    do {
      texts.add(Statements.expectText(cursor).text());
    } while (cursor.skip(Token.Kind.COMMA).isPresent());
    return Listing.complete(texts);
  }

  private static Object bare(Value value) {
    if (value instanceof Value.NumberValue number) {
      return number.number();
    }
    if (value instanceof Value.DateValue date) {
      return date.instant();
    }
    if (value instanceof Value.TextValue text) {
      return text.text();
    }
    throw new IllegalStateException("no attribute has values like " + value.words());
  }

  private void table(List<Line> rows, List<Given> things, List<Expectation> expectations) {
    if (rows.isEmpty()) {
      return;
    }
    List<Line> header = cells(rows.get(0));
    String kindName = header.isEmpty() ? "" : Line.words(header.get(0).tokens());
    ThingDefinition kind =
        Subjects.kind(kindName, phrases.vocabulary())
            .orElseThrow(
                () ->
                    new MistakeException(
                        "P205",
                        rows.get(0).span(),
                        "the first column must be a thing of the vocabulary, not '"
                            + kindName
                            + "'",
                        "write for instance: | account | the account is active | expect |"));
    int last = header.size() - 1;
    boolean saying = last > 1 && header.get(last).first().is("saying");
    int expect = saying ? last - 1 : last;
    if (expect < 1 || !header.get(expect).first().is("expect")) {
      throw new MistakeException(
          "P423",
          header.get(header.size() - 1).span(),
          "the last column must be 'expect'",
          "add a column 'expect' with the result of each row");
    }
    List<Match> columns = new ArrayList<>();
    for (Line cell : header.subList(1, expect)) {
      columns.add(column(cell, kind));
    }
    for (Line row : rows.subList(1, rows.size())) {
      tell(() -> row(row, header.size(), kind, columns, saying, things, expectations));
    }
  }

  private Match column(Line cell, ThingDefinition kind) {
    Cursor cursor = new Cursor(cell);
    Match match =
        new PhraseFinder(phrases)
            .phrase(cursor, Scope.of(kind, Map.of(), cell.first().span().line()));
    cursor.moveTo(match.end());
    Statements.expectEnd(cursor);
    return match;
  }

  private static void row(
      Line row,
      int size,
      ThingDefinition kind,
      List<Match> columns,
      boolean saying,
      List<Given> things,
      List<Expectation> expectations) {
    List<Line> cells = cells(row);
    if (cells.size() != size) {
      throw new MistakeException(
          "P424",
          row.span(),
          "this row has " + cells.size() + " cells, the first has " + size,
          "every row needs a cell a column; write unknown where nothing is known");
    }
    Token id = Statements.expectText(new Cursor(cells.get(0)));
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Cursor cell = new Cursor(cells.get(i + 1));
      Match column = columns.get(i);
      Object value = value(cell, column.target());
      Statements.expectEnd(cell);
      facts.add(new Fact(column.steps(), column.negated() ? opposite(value) : value));
    }
    things.add(new Given(kind.name(), id.text(), Optional.empty(), facts, id.span()));
    Cursor outcome = new Cursor(cells.get(columns.size() + 1));
    Token word = outcome.peek();
    Optional<String> message =
        saying
            ? Optional.of(Statements.expectText(new Cursor(cells.get(columns.size() + 2))).text())
            : Optional.empty();
    expectations.add(
        new Expectation(
            outcome(outcome),
            Optional.of(kind.name()),
            Optional.of(id.text()),
            message,
            word.span()));
  }

  private static Object opposite(Object value) {
    return value instanceof Observed.Present<?> present && present.value() instanceof Boolean yes
        ? Observed.present(!yes)
        : value;
  }

  private static List<Line> cells(Line row) {
    List<Line> cells = new ArrayList<>();
    List<Token> cell = new ArrayList<>();
    for (Token token : row.tokens().subList(1, row.tokens().size())) {
      if (token.kind() == Token.Kind.PIPE) {
        if (cell.isEmpty()) {
          throw new MistakeException(
              "P424", token.span(), "this cell is empty", "write unknown where nothing is known");
        }
        cells.add(new Line(cell, List.of()));
        cell = new ArrayList<>();
      } else {
        cell.add(token);
      }
    }
    if (!cell.isEmpty()) {
      cells.add(new Line(cell, List.of()));
    }
    return cells;
  }

  private Expectation expectation(Line line) {
    Cursor cursor = new Cursor(line, 1);
    Token word = cursor.atEnd() ? line.first() : cursor.peek();
    Outcome outcome = outcome(cursor);
    Optional<Subjects.Named> named = Optional.empty();
    if (cursor.skip("for")) {
      named = Optional.of(Subjects.read(cursor, phrases.vocabulary()));
    }
    Optional<String> saying = Optional.empty();
    if (cursor.skip("saying")) {
      saying = Optional.of(Statements.expectText(cursor).text());
    }
    Statements.expectEnd(cursor);
    return new Expectation(
        outcome,
        named.map(n -> n.kind().name()),
        named.map(n -> n.id().text()),
        saying,
        word.span());
  }

  private static Outcome outcome(Cursor cursor) {
    List<String> names = Arrays.stream(Outcome.values()).map(Outcome::name).toList();
    if (cursor.atEnd()) {
      throw new MistakeException(
          "P425",
          cursor.here(),
          "expected a result here",
          "write one of: " + String.join(", ", names));
    }
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
                    Suggestion.didYouMean(word.text(), names)
                        .orElse("write one of: " + String.join(", ", names))));
  }
}
