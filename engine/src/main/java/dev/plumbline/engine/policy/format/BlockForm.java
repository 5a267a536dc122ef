package dev.plumbline.engine.policy.format;

import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the forms of all blocks have in common. */
final class BlockForm {

  private BlockForm() {}

  /** The keyword a line begins with: the longest that fits. */
  static Optional<String> keyword(Line line, Collection<String> keywords) {
    return keywords.stream()
        .filter(keyword -> Words.oneOf(List.of(keyword), line.tokens(), 0).isPresent())
        .max(Comparator.comparingInt(String::length));
  }

  static List<Token> behind(Line line, String keyword) {
    return line.tokens().subList(keyword.split(" ").length, line.tokens().size());
  }

  static int at(Line line) {
    return line.first().span().line();
  }

  /** The keyword, and what stands behind it. */
  static String text(String keyword, int width, String rest) {
    return rest.isEmpty() ? keyword : Columns.pad(keyword, width) + " " + rest;
  }

  /** The first line: its keyword in lower case, the words that join its names too. */
  static Row heading(Block block) {
    List<Token> tokens = block.heading().tokens();
    int behind = scope(block).map(scope -> scope.tokens().size() + 1).orElse(0);
    List<Token> words = new ArrayList<>();
    for (Token token : tokens.subList(0, tokens.size() - behind)) {
      boolean own =
          words.isEmpty()
              || token.kind() == Token.Kind.WORD
                  && List.of("to", "of", "for", "each").contains(Phrases.key(token.text()));
      words.add(own ? new Token(token.kind(), Phrases.key(token.text()), token.span()) : token);
    }
    int line = at(block.heading());
    return behind == 0
        ? Row.of(0, Spacing.join(words), line)
        : new Row(0, Spacing.join(words), line, 0);
  }

  /** The condition behind the name of settings, as a line. */
  static Optional<Line> scope(Block block) {
    List<Token> tokens = block.heading().tokens();
    int where = 3;
    return block.keyword().equals("settings")
            && tokens.size() > where + 1
            && tokens.get(where).is("where")
        ? Optional.of(new Line(tokens.subList(where + 1, tokens.size()), List.of()))
        : Optional.empty();
  }

  /** The {@code -} lines below a line. */
  static List<Row> bullets(Line line, int indent, Words words) {
    List<Row> rows = new ArrayList<>();
    for (Line bullet : line.bullets()) {
      rows.add(Row.of(indent + 2, "- " + words.write(bullet.tokens()), at(bullet)));
      rows.addAll(bullets(bullet, indent + 2, words));
    }
    return rows;
  }

  /** A thing with its id, and what stands behind. */
  static String subject(List<Token> tokens, Phrases phrases) {
    return phrases
        .noun(tokens, 0)
        .map(
            noun ->
                (String.join(" ", noun.words())
                        + " "
                        + Spacing.join(tokens.subList(noun.end(), tokens.size())))
                    .strip())
        .orElseGet(() -> Spacing.join(tokens));
  }
}
