package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.Source;
import dev.plumbline.engine.things.ThingTypes;
import java.util.List;
import java.util.Optional;

/**
 * Reads a table on a line of its own: {@code table approved regions from "approved-regions.csv"
 * with region text, until date}. It makes a kind of thing, a row each.
 */
final class TableReader {
  static final String KEYWORD = "table";

  private static final String EXAMPLE =
      "write for instance: table approved regions from \"approved-regions.csv\" with region text,"
          + " until date";

  private TableReader() {}

  static ThingDraft read(Block block) {
    Cursor cursor = new Cursor(block.heading(), 1);
    Span span = cursor.here();
    String plural = Names.lower(name(cursor));
    String thing =
        Plurals.one(plural)
            .orElseThrow(
                () ->
                    mistake(span, "'" + plural + "' does not name many things", "use the plural"));
    FileNaming file = FileNaming.read(cursor);
    Expect.word(cursor, "with", EXAMPLE);
    List<Attribute> attributes =
        TableColumns.read(cursor).stream()
            .map(column -> attribute(thing, column, file.source()))
            .toList();
    ThingReader.checkNames(thing, attributes, span);
    Optional<String> named =
        cursor.skip("named by") ? Optional.of(Names.lower(Names.rest(cursor))) : Optional.empty();
    return new ThingDraft(
        thing,
        thing,
        Optional.empty(),
        Optional.of(file.source()),
        attributes,
        ThingTypes.declaredOnly(),
        Optional.of(DeclaredTable.of(thing, plural, file, attributes, named, span)),
        span);
  }

  private static List<Token> name(Cursor cursor) {
    if (cursor.atEnd() || cursor.at("from") || cursor.at(Token.Kind.TEXT)) {
      throw mistake(cursor.here(), "expected the name of the table", EXAMPLE);
    }
    List<Token> name = Names.before(cursor, "from");
    if (cursor.atEnd()) {
      throw mistake(Line.span(name), "expected 'from' and a file behind the name", EXAMPLE);
    }
    return name;
  }

  private static Attribute attribute(String thing, TableColumns.Column column, Source source) {
    boolean sentence = column.kind() == Attribute.Kind.YES_NO;
    return new Attribute(
        thing,
        column.name(),
        column.kind(),
        Optional.empty(),
        column.choices(),
        sentence
            ? "the " + thing + " is " + column.name()
            : "the " + column.name() + " of the " + thing,
        sentence ? Optional.of("the " + thing + " is not " + column.name()) : Optional.empty(),
        Optional.empty(),
        Optional.of(source),
        unread -> Observed.unknown(Cause.notCollected("")));
  }

  static MistakeException mistake(Span span, String message, String help) {
    return new MistakeException("T101", span, message, help);
  }
}
