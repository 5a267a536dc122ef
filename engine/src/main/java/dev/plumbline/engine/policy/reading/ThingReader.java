package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.policy.witness.Meaning;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.Source;
import dev.plumbline.engine.things.ThingTypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads {@code thing} blocks of vocabularies. */
final class ThingReader {

  private final SourceReader sources;
  private final AttributeReader attributeReader;
  private final Problems problems;

  /** The lines of a block, as far as they were read. */
  private static final class Lines {
    private final List<Attribute> attributes = new ArrayList<>();
    private Optional<String> within = Optional.empty();
    private Optional<Source> source = Optional.empty();
    private Optional<FileNaming> register = Optional.empty();
    private Optional<String> named = Optional.empty();
  }

  ThingReader(SourceReader sources, Problems problems) {
    this.sources = sources;
    this.attributeReader = new AttributeReader(sources);
    this.problems = problems;
  }

  ThingDraft read(Block block, ThingTypes types) {
    Cursor heading = new Cursor(block.heading(), 1);
    Span span = heading.here();
    String name = Names.heading(heading).toLowerCase(Locale.ROOT);
    String title = heading.skip(Token.Kind.TEXT).map(Token::text).orElse(name);
    List<String> nouns = Template.nouns(name, title);
    Cursor.declared(Names.headingWords(block), new Meaning.ThingName(name));
    Lines lines = new Lines();
    for (Line line : block.lines()) {
      problems.guard(() -> read(new Cursor(line), lines, name, nouns));
    }
    checkNames(name, lines.attributes, span);
    Optional<DeclaredTable> table =
        lines.register.map(
            file ->
                DeclaredTable.of(
                    name, Plurals.of(name), file, lines.attributes, lines.named, span));
    checkTable(lines, span);
    return new ThingDraft(
        name, title, lines.within, lines.source, lines.attributes, types, table, span);
  }

  private void read(Cursor cursor, Lines lines, String thing, List<String> nouns) {
    if (cursor.skip("within")) {
      lines.within = Optional.of(Names.lower(Names.rest(cursor)));
    } else if (FileNaming.stands(cursor)) {
      FileNaming file = FileNaming.read(cursor);
      Expect.end(cursor);
      lines.register = Optional.of(file);
      lines.source = Optional.of(file.source());
    } else if (cursor.skip("named by")) {
      lines.named = Optional.of(Names.lower(Names.rest(cursor)));
    } else if (cursor.skip("from")) {
      lines.source = Optional.of(sources.named(Names.rest(cursor)));
    } else {
      lines.attributes.add(attributeReader.read(cursor, thing, nouns, lines.source));
    }
  }

  private static void checkTable(Lines lines, Span span) {
    if (lines.register.isPresent() && lines.within.isPresent()) {
      throw new MistakeException(
          "T102",
          span,
          "a thing from a table stands by itself, not within another",
          "leave out 'within'; a column called account says which account a row belongs to");
    }
    if (lines.named.isPresent() && lines.register.isEmpty()) {
      throw new MistakeException(
          "T102", span, "only a thing from a table has a line 'named by'", "leave it out");
    }
  }

  static void checkNames(String thing, List<Attribute> attributes, Span span) {
    Set<String> names = new HashSet<>();
    for (Attribute attribute : attributes) {
      if (!names.add(attribute.name())) {
        throw new MistakeException(
            "V104",
            span,
            "'" + thing + "' has two attributes called '" + attribute.name() + "'",
            "give one of them another name");
      }
    }
  }
}
