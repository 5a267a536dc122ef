package dev.plumbline.engine.policy.format;

import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The form of {@code define} blocks. */
final class DefinitionForm {

  /** In the order in which they stand. */
  static final List<String> KEYWORDS = List.of("not", "when");

  private static final int COLUMN = "when".length();

  private static final int NOUN = 4;

  private final Phrases phrases;
  private final Words words;

  DefinitionForm(Phrases phrases) {
    this.phrases = phrases;
    this.words = new Words(phrases, List.of());
  }

  /** {@code define "the account is …" for each account}. */
  Row heading(Block block) {
    Row whole = BlockForm.heading(block);
    List<Token> tokens = block.heading().tokens();
    if (tokens.size() <= NOUN) {
      return whole;
    }
    List<Token> noun = tokens.subList(NOUN, tokens.size());
    String written = Spacing.join(noun);
    String before = whole.text().substring(0, whole.text().length() - written.length());
    return Row.of(0, before + BlockForm.subject(noun, phrases), BlockForm.at(block.heading()));
  }

  List<Row> rows(Block block) {
    List<Line> lines = new ArrayList<>(block.lines());
    lines.sort(Comparator.comparingInt(DefinitionForm::rank));
    List<Row> rows = new ArrayList<>();
    for (Line line : lines) {
      String keyword = BlockForm.keyword(line, KEYWORDS).orElse("");
      String text = words.write(BlockForm.behind(line, keyword));
      rows.add(Row.of(2, BlockForm.text(keyword, COLUMN, text), BlockForm.at(line)));
      rows.addAll(BlockForm.bullets(line, 2, words));
    }
    return rows;
  }

  private static int rank(Line line) {
    return BlockForm.keyword(line, KEYWORDS).map(KEYWORDS::indexOf).orElse(KEYWORDS.size());
  }
}
