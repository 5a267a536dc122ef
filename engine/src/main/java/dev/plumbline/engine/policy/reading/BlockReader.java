package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.LayoutReader.Layout;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the blocks of {@code .policy} files; tells lines outside of any, and blocks left open. */
final class BlockReader {

  static final List<String> KEYWORDS =
      List.of("policy", "define", "exception", "attestation", "settings", "test", "table");
  static final List<String> OF_VOCABULARIES = List.of("source", "thing");

  private static final Pattern COMMENTS = Pattern.compile("//|/\\*|--|;");

  private final Problems problems;
  private final Function<SourceFile, Layout> layouts;

  BlockReader(Problems problems, Function<SourceFile, Layout> layouts) {
    this.problems = problems;
    this.layouts = layouts;
  }

  List<Block> read(List<SourceFile> files, TextLimits limits) {
    List<Block> blocks = new ArrayList<>();
    files.stream().filter(limits::accept).forEach(file -> blocks.addAll(read(file)));
    return blocks;
  }

  private List<Block> read(SourceFile file) {
    Layout layout = layouts.apply(file);
    layout.strays().forEach(this::tellStray);
    List<Block> blocks = layout.blocks();
    List<Block> readable = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      check(block, blocks.stream().skip(i + 1L).findFirst());
      boolean marked = TypographicMarks.tell(block, problems);
      readable.add(marked ? withoutEnd(block) : block);
    }
    return readable;
  }

  /** A block that is known by its heading, and of which no line is read. */
  private static Block withoutEnd(Block block) {
    return new Block(block.heading(), block.lines(), Optional.empty(), block.text());
  }

  private void tellStray(Line line) {
    problems.error(
        "P103",
        line.span(),
        "this line stands outside of any policy, definition, exception, attestation, settings or test",
        Suggestion.didYouMean(line.first().text(), KEYWORDS)
            .orElse(
                COMMENTS.matcher(line.first().text()).lookingAt()
                    ? "begin a comment with #"
                    : "move it above an 'end', or begin a block with 'policy'"));
  }

  private void check(Block block, Optional<Block> next) {
    Token opener = block.heading().first();
    if (OF_VOCABULARIES.contains(block.keyword())) {
      problems.error(
          "P103",
          opener.span(),
          "'" + opener.text() + "' belongs in a vocabulary",
          "move it to a file whose name ends in .vocab");
    } else if (block.keyword().equals(TableReader.KEYWORD)) {
      block.lines().forEach(this::tellStray);
    } else if (block.end().isEmpty()) {
      problems.error(
          "P102",
          opener.span(),
          name(block) + " is not closed",
          next.map(BlockReader::endBefore).orElse("add 'end' as its last line"));
    }
  }

  private static String endBefore(Block next) {
    return "add 'end' before line "
        + next.heading().first().span().line()
        + ", where "
        + name(next)
        + " begins";
  }

  private static String name(Block block) {
    List<Token> heading = block.heading().tokens();
    return block.keyword() + (heading.size() > 1 ? " " + heading.get(1).words() : "");
  }
}
