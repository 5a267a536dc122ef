package dev.plumbline.engine.policy.format;

import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.Comment;
import dev.plumbline.engine.policy.syntax.Token;
import java.util.List;
import java.util.Optional;

/**
 * The formatted file as it grows. One blank line stands between blocks, and none between the tests
 * of one policy and between sources; a comment keeps to what it stood at.
 */
final class Sheet {

  private final Comments comments;
  private final StringBuilder text = new StringBuilder();
  private Optional<Block> lastBlock = Optional.empty();
  private int lastComment;

  Sheet(Comments comments) {
    this.comments = comments;
  }

  /** A comment between blocks. */
  void comment(Comment comment) {
    int line = comment.span().line();
    if (lastBlock.isPresent() || lastComment > 0 && lastComment < line - 1) {
      text.append('\n');
    }
    line(0, comment.text());
    lastBlock = Optional.empty();
    lastComment = line;
  }

  void block(Block block, List<Row> rows) {
    int line = BlockForm.at(block.heading());
    boolean apart =
        lastBlock
            .map(last -> !belongTogether(last, block))
            .orElse(lastComment > 0 && lastComment < line - 1);
    if (apart) {
      text.append('\n');
    }
    for (Row row : rows) {
      int indent = row.text().equals("end") ? 2 : row.indent();
      comments.above(row.above()).forEach(comment -> line(indent, comment));
      String behind = comments.behind(row.behind()).map(comment -> "  " + comment).orElse("");
      line(row.indent(), row.text() + behind);
    }
    comments.below(block).forEach(comment -> line(2, comment));
    lastBlock = Optional.of(block);
  }

  private static boolean belongTogether(Block block, Block next) {
    return switch (block.keyword() + " " + next.keyword()) {
      case "source source", "table table" -> true;
      case "test test" -> tested(block).equalsIgnoreCase(tested(next));
      default -> false;
    };
  }

  private static String tested(Block test) {
    List<Token> heading = test.heading().tokens();
    return heading.get(heading.size() - 1).words();
  }

  private void line(int indent, String words) {
    text.append(" ".repeat(indent)).append(words).append('\n');
  }

  String text() {
    return text.toString();
  }
}
