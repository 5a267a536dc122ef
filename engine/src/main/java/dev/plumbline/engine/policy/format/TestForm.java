package dev.plumbline.engine.policy.format;

import dev.plumbline.engine.policy.format.Phrases.Written;
import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.things.Attribute;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The form of {@code test} blocks: {@code today is} first, then what is given and expected. */
final class TestForm {

  static final List<String> KEYWORDS = List.of("today is", "given", "expect", "unnoticed", "|");

  private final Phrases phrases;
  private final Words words;

  TestForm(Phrases phrases) {
    this.phrases = phrases;
    this.words = new Words(phrases, List.of());
  }

  List<Row> rows(Block block) {
    List<Line> lines = new ArrayList<>(block.lines());
    lines.sort(
        Comparator.comparingInt(
            line -> Words.oneOf(List.of("today is"), line.tokens(), 0).isPresent() ? 0 : 1));
    List<Line> table = lines.stream().filter(TestForm::isRow).toList();
    List<String> tableRows = table(table);
    List<Row> rows = new ArrayList<>();
    for (Line line : lines) {
      String text = isRow(line) ? tableRows.get(table.indexOf(line)) : text(line);
      rows.add(Row.of(2, text, BlockForm.at(line)));
      rows.addAll(BlockForm.bullets(line, 2, words));
    }
    return rows;
  }

  private static boolean isRow(Line line) {
    return line.first().kind() == Token.Kind.PIPE;
  }

  private String text(Line line) {
    String keyword = BlockForm.keyword(line, KEYWORDS).orElse("");
    List<Token> rest = BlockForm.behind(line, keyword);
    return BlockForm.text(
        keyword,
        0,
        switch (keyword) {
          case "given" -> given(rest);
          case "expect" -> expect(rest);
          case "unnoticed" -> words.write(rest);
          default -> Spacing.join(rest);
        });
  }

  /** {@code stage "scan" in the stages of pipeline "advisory"}. */
  private String given(List<Token> rest) {
    int in = 0;
    while (in < rest.size() && rest.get(in).kind() != Token.Kind.TEXT) {
      in++;
    }
    in = Math.min(in + 1, rest.size());
    String thing = BlockForm.subject(rest.subList(0, in), phrases);
    if (in == rest.size()) {
      return thing;
    }
    int from = in + 1;
    String joint = rest.get(in).is("in") ? "in" : rest.get(in).words();
    Optional<Written> place = phrases.place(rest, from);
    int behind = place.map(Written::end).orElse(from);
    List<String> parts = new ArrayList<>(List.of(thing, joint));
    place.ifPresent(written -> parts.addAll(written.words()));
    if (behind < rest.size()) {
      parts.add(Spacing.join(rest.subList(behind, rest.size())));
    }
    return String.join(" ", parts);
  }

  /** {@code FAIL for account "one" saying "…"}. */
  private String expect(List<Token> rest) {
    if (rest.isEmpty()) {
      return "";
    }
    String outcome = rest.get(0).words().toUpperCase(Locale.ROOT);
    int at = 1;
    StringBuilder text = new StringBuilder(outcome);
    if (at < rest.size() && rest.get(at).is("for")) {
      int from = at + 1;
      while (at < rest.size() && !rest.get(at).is("saying")) {
        at++;
      }
      text.append(" for ").append(BlockForm.subject(rest.subList(from, at), phrases));
    }
    if (at < rest.size() && rest.get(at).is("saying")) {
      text.append(" saying");
      at++;
    }
    if (at < rest.size()) {
      text.append(' ').append(Spacing.join(rest.subList(at, rest.size())));
    }
    return text.toString();
  }

  private List<String> table(List<Line> lines) {
    List<List<String>> rows = new ArrayList<>();
    List<Optional<Attribute>> columns = new ArrayList<>();
    for (Line line : lines) {
      List<String> row = new ArrayList<>();
      for (List<Token> cell : cells(line)) {
        if (rows.isEmpty()) {
          columns.add(phrases.phrase(cell, 0).flatMap(Written::attribute));
          row.add(title(cell, columns.size()));
        } else {
          Optional<Attribute> column =
              row.size() < columns.size() ? columns.get(row.size()) : Optional.empty();
          row.add(cell(cell, column));
        }
      }
      row.add("");
      rows.add(row);
    }
    return Columns.align(rows, " | ", Integer.MAX_VALUE).stream()
        .map(row -> "| " + row.stripTrailing())
        .toList();
  }

  private String title(List<Token> cell, int number) {
    if (number == 1) {
      return BlockForm.subject(cell, phrases);
    }
    boolean own = cell.size() == 1 && (cell.get(0).is("expect") || cell.get(0).is("saying"));
    return own ? Phrases.key(cell.get(0).text()) : words.write(cell);
  }

  private String cell(List<Token> cell, Optional<Attribute> column) {
    boolean outcome = cell.size() == 1 && column.isEmpty() && cell.get(0).kind() == Token.Kind.WORD;
    return outcome ? cell.get(0).text().toUpperCase(Locale.ROOT) : words.value(cell, column);
  }

  private static List<List<Token>> cells(Line row) {
    List<List<Token>> cells = new ArrayList<>();
    List<Token> cell = new ArrayList<>();
    for (Token token : row.tokens().subList(1, row.tokens().size())) {
      if (token.kind() == Token.Kind.PIPE) {
        cells.add(cell);
        cell = new ArrayList<>();
      } else {
        cell.add(token);
      }
    }
    if (!cell.isEmpty()) {
      cells.add(cell);
    }
    return cells;
  }
}
