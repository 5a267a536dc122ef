package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.PolicyTest.Expectation;
import dev.plumbline.engine.policy.PolicyTest.Fact;
import dev.plumbline.engine.policy.PolicyTest.Given;
import dev.plumbline.engine.policy.reading.PhraseBook.Match;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.things.ThingDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the table of a test: a thing a row, a phrase a column, and what to expect of each. */
final class TestTableReader {

  private final PhraseBook phrases;
  private final PhraseFinder finder;
  private final Problems problems;

  /**
   * The first row.
   *
   * @param kind of the things in the first column
   * @param columns the phrases between it and the column {@code expect}
   * @param saying whether the last column holds messages
   */
  private record Header(ThingDefinition kind, List<Match> columns, boolean saying) {
    int expect() {
      return columns.size() + 1;
    }

    int size() {
      return expect() + (saying ? 2 : 1);
    }
  }

  TestTableReader(PhraseBook phrases, Problems problems) {
    this.phrases = phrases;
    this.finder = new PhraseFinder(phrases);
    this.problems = problems;
  }

  void read(List<Line> rows, List<Given> things, List<Expectation> expectations) {
    if (rows.isEmpty()) {
      return;
    }
    Header header = header(rows.get(0));
    for (Line row : rows.subList(1, rows.size())) {
      problems.guard(
          () -> {
            List<Line> cells = cells(row, header);
            Given thing = thing(cells, header);
            expectations.add(expectation(cells, header, thing));
            things.add(thing);
          });
    }
  }

  private Header header(Line row) {
    List<Line> cells = cells(row);
    cells.stream().limit(1).forEach(c -> Subjects.offer(new Cursor(c), phrases.vocabulary()));
    ThingDefinition kind = kind(row, cells);
    cells.stream().skip(1).forEach(cell -> offerColumn(cell, kind));
    int last = cells.size() - 1;
    boolean saying = last > 1 && cells.get(last).first().is("saying");
    int expect = saying ? last - 1 : last;
    if (expect < 1 || !cells.get(expect).first().is("expect")) {
      throw new MistakeException(
          "P423",
          cells.get(last).span(),
          "the last column must be 'expect'",
          "add a column 'expect' with the result of each row");
    }
    List<Match> columns =
        cells.subList(1, expect).stream().map(cell -> column(cell, kind)).toList();
    return new Header(kind, columns, saying);
  }

  private void offerColumn(Line cell, ThingDefinition kind) {
    Cursor caret = new Cursor(cell);
    if (caret.caret().isPresent()) {
      caret.offer(List.of("expect", "saying"));
      problems.guard(() -> column(cell, kind));
    }
  }

  /** Before cells are counted, for a row that is still being written. */
  private void offerValue(List<Line> cells, Header header) {
    for (int i = 1; i < cells.size(); i++) {
      Cursor caret = new Cursor(cells.get(i));
      if (caret.caret().isPresent() && i < header.expect()) {
        Match column = header.columns().get(i - 1);
        problems.guard(() -> GivenValue.read(caret, column.target()));
      } else if (caret.caret().isPresent() && i == header.expect()) {
        problems.guard(() -> ExpectationReader.outcome(caret));
      }
    }
  }

  private ThingDefinition kind(Line row, List<Line> cells) {
    String name = cells.isEmpty() ? "" : Line.words(cells.get(0).tokens());
    return Subjects.kind(name, phrases.vocabulary())
        .orElseThrow(
            () ->
                new MistakeException(
                    "P205",
                    row.span(),
                    "the first column must be a thing of the vocabulary, not '" + name + "'",
                    "write for instance: | account | the account is active | expect |"));
  }

  private Match column(Line cell, ThingDefinition kind) {
    Cursor cursor = new Cursor(cell);
    Match match = finder.givable(cursor, Scope.of(kind, Map.of(), cell.first().span().line()));
    Expect.end(cursor);
    return match;
  }

  private static Given thing(List<Line> cells, Header header) {
    Token id = Expect.text(new Cursor(cells.get(0)));
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < header.columns().size(); i++) {
      Match column = header.columns().get(i);
      Cursor cell = new Cursor(cells.get(i + 1));
      Object value = GivenValue.read(cell, column.target());
      Expect.end(cell);
      facts.add(new Fact(column.steps(), column.negated() ? GivenValue.opposite(value) : value));
    }
    return new Given(header.kind().name(), id.text(), Optional.empty(), facts, id.span());
  }

  private static Expectation expectation(List<Line> cells, Header header, Given thing) {
    Cursor outcome = new Cursor(cells.get(header.expect()));
    Token word = outcome.peek();
    Optional<String> message =
        header.saying()
            ? Optional.of(Expect.text(new Cursor(cells.get(header.expect() + 1))).text())
            : Optional.empty();
    return new Expectation(
        ExpectationReader.outcome(outcome),
        Optional.of(thing.kind()),
        Optional.of(thing.id()),
        message,
        word.span());
  }

  private List<Line> cells(Line row, Header header) {
    List<Line> cells = cells(row);
    offerValue(cells, header);
    if (cells.size() != header.size()) {
      throw new MistakeException(
          "P424",
          row.span(),
          "this row has " + cells.size() + " cells, the first has " + header.size(),
          "every row needs a cell a column; write unknown where nothing is known");
    }
    return cells;
  }

  private static List<Line> cells(Line row) {
    List<Line> cells = new ArrayList<>();
    List<Token> cell = new ArrayList<>();
    for (Token token : row.tokens().subList(1, row.tokens().size())) {
      if (token.kind() != Token.Kind.PIPE) {
        cell.add(token);
        continue;
      }
      if (cell.isEmpty()) {
        throw new MistakeException(
            "P424", token.span(), "this cell is empty", "write unknown where nothing is known");
      }
      cells.add(new Line(cell, List.of()));
      cell = new ArrayList<>();
    }
    if (!cell.isEmpty()) {
      cells.add(new Line(cell, List.of()));
    }
    return cells;
  }
}
