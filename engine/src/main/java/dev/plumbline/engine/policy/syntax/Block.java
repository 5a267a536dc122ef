package dev.plumbline.engine.policy.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A block: {@code policy … end} and its like, or a {@code thing} or {@code source} of a vocabulary.
 *
 * @param heading its first line, the opening word included
 * @param lines the lines between, bullets folded under their lines
 * @param end the word {@code end}; empty when it is missing
 * @param text the block as written
 */
public record Block(Line heading, List<Line> lines, Optional<Token> end, String text) {
  public Block {
    lines = List.copyOf(lines);
  }

  /** The opening word, in lower case. */
  public String keyword() {
    return heading.first().text().toLowerCase(Locale.ROOT);
  }
}
