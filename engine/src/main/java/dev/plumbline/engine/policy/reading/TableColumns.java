package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.things.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the columns of a table: {@code region text, tier choice of Gold, Silver, until date}. */
final class TableColumns {

  private static final Map<String, Attribute.Kind> KINDS =
      Map.of(
          "yes/no", Attribute.Kind.YES_NO,
          "number", Attribute.Kind.NUMBER,
          "text", Attribute.Kind.TEXT,
          "date", Attribute.Kind.DATE);

  private final List<Column> columns = new ArrayList<>();

  /** A column, before its thing is known. */
  record Column(String name, Attribute.Kind kind, List<String> choices) {
    Column {
      choices = List.copyOf(choices);
    }
  }

  private TableColumns() {}

  /** The columns up to {@code named by} or the end of the line. */
  static List<Column> read(Cursor cursor) {
    TableColumns reader = new TableColumns();
    do {
      List<Token> words = cursor.ahead(",", "named by");
      if (words.isEmpty()) {
        throw noColumn(cursor);
      }
      cursor.moveTo(cursor.position() + words.size());
      reader.add(words);
    } while (cursor.skip(Token.Kind.COMMA).isPresent());
    return reader.columns;
  }

  private static MistakeException noColumn(Cursor cursor) {
    return TableReader.mistake(
        cursor.here(), "expected a column here", "write its name and kind, such as: region text");
  }

  private void add(List<Token> words) {
    int size = words.size();
    String last = words.get(size - 1).text().toLowerCase(Locale.ROOT);
    int choice = at(words, "choice", "of");
    int list = at(words, "list", "of");
    if (choice > 0 && choice + 2 < size) {
      columns.add(
          new Column(
              Names.lower(words.subList(0, choice)),
              Attribute.Kind.CHOICE,
              List.of(Line.words(words.subList(choice + 2, size)))));
    } else if (list > 0 && list + 3 == size && last.equals("text")) {
      columns.add(new Column(Names.lower(words.subList(0, list)), Attribute.Kind.TEXTS, List.of()));
    } else if (size > 1 && KINDS.containsKey(last)) {
      columns.add(
          new Column(
              Names.lower(words.subList(0, size - 1)),
              KINDS.getOrDefault(last, Attribute.Kind.TEXT),
              List.of()));
    } else {
      choice(words);
    }
  }

  /** One more choice of the column before. */
  private void choice(List<Token> words) {
    Column column = columns.isEmpty() ? null : columns.get(columns.size() - 1);
    if (column == null || column.kind() != Attribute.Kind.CHOICE) {
      throw TableReader.mistake(
          Line.span(words),
          "'" + Line.words(words) + "' does not say what the column holds",
          "write a kind behind its name: yes/no, number, text, date, list of text, or choice of A,"
              + " B");
    }
    List<String> choices = new ArrayList<>(column.choices());
    choices.add(Line.words(words));
    columns.set(columns.size() - 1, new Column(column.name(), column.kind(), choices));
  }

  private static int at(List<Token> words, String one, String next) {
    for (int i = 0; i + 1 < words.size(); i++) {
      if (words.get(i).is(one) && words.get(i + 1).is(next)) {
        return i;
      }
    }
    return -1;
  }
}
