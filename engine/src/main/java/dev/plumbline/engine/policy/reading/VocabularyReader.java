package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.LayoutReader;
import dev.plumbline.engine.policy.syntax.LayoutReader.Layout;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.witness.Witness;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.ThingDefinition;
import dev.plumbline.engine.things.ThingMismatchException;
import dev.plumbline.engine.things.ThingTypes;
import dev.plumbline.engine.things.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code .vocab} files. */
final class VocabularyReader {

  private static final String BLOCKS =
      "a vocabulary consists of blocks that begin with 'source', 'thing' or 'table'";

  private static final Pattern DECLARES_TABLES = Pattern.compile("(?im)^\\s*table\\s");

  private final Problems problems;
  private final Witness witness;
  private final SourceReader sources = new SourceReader();
  private final ThingReader things;
  private final Map<String, ThingDraft> drafts = new LinkedHashMap<>();

  VocabularyReader(Problems problems, Witness witness) {
    this.problems = problems;
    this.witness = witness;
    this.things = new ThingReader(sources, problems);
  }

  /** Reads one more file; kinds of things that {@code types} ships are tied to their records. */
  void read(SourceFile file, ThingTypes types) {
    Layout layout = LayoutReader.read(file.name(), file.text(), witness);
    layout.strays().forEach(this::tellStray);
    List<Block> blocks = new ArrayList<>();
    for (Block block : layout.blocks()) {
      switch (block.keyword()) {
        case "source" -> problems.guard(() -> sources.read(block));
        case "thing", TableReader.KEYWORD -> blocks.add(block);
        default ->
            problems.error(
                "V101",
                block.heading().span(),
                "did not expect '" + block.heading().first().text() + "' in a vocabulary",
                BLOCKS);
      }
    }
    blocks.forEach(block -> problems.guard(() -> read(block, types)));
  }

  private void read(Block block, ThingTypes types) {
    if (block.keyword().equals(TableReader.KEYWORD)) {
      block.lines().forEach(this::tellStray);
      add(TableReader.read(block));
    } else {
      add(things.read(block, types));
    }
  }

  /** Reads the tables that a {@code .policy} file declares; its other blocks are left alone. */
  void readTables(SourceFile file) {
    if (!DECLARES_TABLES.matcher(file.text()).find() || !TextLimits.isSmallEnough(file)) {
      return;
    }
    LayoutReader.read(file.name(), file.text()).blocks().stream()
        .filter(block -> block.keyword().equals(TableReader.KEYWORD))
        .forEach(block -> problems.guard(() -> add(TableReader.read(block))));
  }

  /** The registers that kinds of things are filled from. */
  List<DeclaredTable> tables() {
    return drafts.values().stream().flatMap(draft -> draft.table().stream()).toList();
  }

  private void tellStray(Line line) {
    problems.error(
        "V101", line.span(), "did not expect '" + Line.words(line.tokens()) + "' here", BLOCKS);
  }

  private void add(ThingDraft draft) {
    if (drafts.put(draft.name(), draft) != null) {
      throw new MistakeException(
          "V104",
          draft.span(),
          "there are two things called '" + draft.name() + "'",
          "give one of them another name");
    }
  }

  /** What was read; without things once something is wrong. */
  Vocabulary vocabulary() {
    List<ThingDefinition> definitions = new ArrayList<>();
    for (ThingDraft draft : drafts.values()) {
      draft
          .within()
          .ifPresent(holder -> checkLink(draft, holder, "no thing is called '" + holder + "'"));
      draft.attributes().forEach(attribute -> checkItem(draft, attribute));
      if (!problems.hasErrors()) {
        define(draft).ifPresent(definitions::add);
      }
    }
    return new Vocabulary(sources.all(), definitions);
  }

  private void checkItem(ThingDraft draft, Attribute attribute) {
    attribute
        .item()
        .ifPresent(
            item ->
                checkLink(
                    draft,
                    item,
                    "'"
                        + attribute.name()
                        + "' leads to '"
                        + item
                        + "', and no thing is called that"));
  }

  private void checkLink(ThingDraft draft, String thing, String message) {
    if (!drafts.containsKey(thing)) {
      problems.error("V105", draft.span(), message, Suggestion.didYouMean(thing, drafts.keySet()));
    }
  }

  private Optional<ThingDefinition> define(ThingDraft draft) {
    try {
      return Optional.of(draft.define());
    } catch (ThingMismatchException mismatch) {
      problems.error(
          "V110",
          draft.span(),
          "'"
              + draft.name()
              + "' does not fit its record: "
              + String.join("; ", mismatch.mismatches()),
          "name and type the attributes as the record does");
      return Optional.empty();
    }
  }
}
