package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.registers.Table;
import dev.plumbline.engine.things.Attribute;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A register as a vocabulary or a policy declares it.
 *
 * @param plural what policies call all of its things
 * @param span of the file's name
 */
record DeclaredTable(Table table, String plural, Span span) {

  private static final Set<Attribute.Kind> NAMES =
      Set.of(Attribute.Kind.TEXT, Attribute.Kind.NUMBER, Attribute.Kind.CHOICE);

  /**
   * The register of a {@code thing}.
   *
   * @param named the column that names the things; without one, the first that is declared
   * @param span of the thing's name
   */
  static DeclaredTable of(
      String thing,
      String plural,
      FileNaming file,
      List<Attribute> columns,
      Optional<String> named,
      Span span) {
    if (columns.isEmpty()) {
      throw unfit(
          span,
          "a thing from a table has at least one attribute, and '" + thing + "' has none",
          "write an attribute for each column");
    }
    columns.forEach(column -> checkKind(column, file, span));
    String id = named.orElse(columns.get(0).name());
    Attribute naming =
        columns.stream()
            .filter(column -> column.name().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    unfit(
                        span,
                        "'"
                            + thing
                            + "' is named by the column '"
                            + id
                            + "', which it does not have",
                        Suggestion.didYouMean(id, names(columns))
                            .orElse("write one of: " + String.join(", ", names(columns)))));
    if (!NAMES.contains(naming.kind())) {
      throw unfit(
          span,
          "'" + id + "' is " + Fitting.described(naming.kind()) + ", so it cannot name a " + thing,
          "write which column does: named by COLUMN");
    }
    return new DeclaredTable(
        new Table(thing, file.file(), file.sheet(), columns, id), plural, file.span());
  }

  private static void checkKind(Attribute column, FileNaming file, Span span) {
    if (column.item().isPresent()) {
      throw unfit(
          span,
          "'" + column.name() + "' leads to things, and a cell of a register cannot",
          "a column is yes/no, a number, a text, a date, a choice or a list of text");
    }
    if (column.source().filter(source -> !source.equals(file.source())).isPresent()) {
      throw unfit(
          span,
          "'" + column.name() + "' comes from a source, and its thing from a table",
          "leave out 'from' behind the phrase");
    }
  }

  private static List<String> names(List<Attribute> columns) {
    return columns.stream().map(Attribute::name).toList();
  }

  private static MistakeException unfit(Span span, String message, String help) {
    return new MistakeException("T102", span, message, help);
  }
}
